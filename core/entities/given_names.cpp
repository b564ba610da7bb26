#include "entities/given_names.h"

#include <algorithm>
#include <array>

namespace postvett::entities {
namespace {

// In the order of their bytes, for the search.
constexpr std::array<std::string_view, 579> given_names = {
    "aaron", "abigail", "adam", "adrian", "agneta", "ahmed", "aisha", "alan", "albert", "albin", "alex", "alexander",
    "alexandra", "alfred", "ali", "alice", "alicia", "alison", "allan", "alma", "alva", "amanda", "amelia", "amir",
    "amy", "anders", "andrea", "andreas", "andrew", "anette", "angela", "anita", "ann", "anna", "anne", "annelie",
    "annette", "annika", "anthony", "anton", "arne", "arthur", "arvid", "ashley", "astrid", "august", "axel",
    "barbara", "barbro", "ben", "bengt", "benjamin", "berit", "bertil", "beth", "betty", "beverly", "birgit",
    "birgitta", "björn", "bo", "bob", "brandon", "brenda", "brian", "britt", "bruce", "bryan", "börje", "camilla",
    "carin", "carina", "carl", "carol", "carolina", "caroline", "carolyn", "catherine", "cecilia", "charles",
    "charlotta", "charlotte", "cheryl", "chris", "christer", "christian", "christina", "christine", "christoffer",
    "christopher", "claes", "clara", "conny", "cynthia", "daniel", "danielle", "dave", "david", "deborah", "debra",
    "denise", "dennis", "diana", "diane", "donald", "donna", "dorothy", "douglas", "dylan", "ebba", "edith", "edvard",
    "edvin", "edward", "einar", "eleanor", "elias", "elin", "elina", "elis", "elisabet", "elisabeth", "elizabeth",
    "ella", "ellen", "elsa", "elvira", "emelie", "emil", "emilia", "emily", "emma", "eric", "erica", "erik", "erika",
    "ernst", "eskil", "ester", "ethan", "eugene", "eva", "evelina", "evelyn", "fabian", "fatima", "felicia", "felix",
    "filip", "filippa", "folke", "frances", "fredrik", "freja", "frida", "gabriel", "gabriella", "gary", "geoffrey",
    "georg", "george", "gerald", "gerd", "gertrud", "gillian", "gloria", "graham", "greg", "gregory", "greta",
    "gudrun", "gun", "gunhild", "gunilla", "gunnar", "gunvor", "gustaf", "gustav", "göran", "gösta", "hampus",
    "hanna", "hannah", "hannes", "hans", "harald", "harold", "harriet", "harry", "hassan", "hayley", "heather",
    "hedda", "hedvig", "helen", "helena", "helene", "helga", "henrik", "henry", "herman", "hilda", "hjalmar",
    "howard", "hugh", "hugo", "hussein", "håkan", "ian", "ida", "ingegerd", "ingela", "inger", "ingmar", "ingrid",
    "ingvar", "irene", "iris", "isaac", "isabel", "isabella", "isabelle", "isac", "isak", "ismail", "ivar", "jack",
    "jacob", "jacqueline", "jakob", "james", "jamie", "jan", "jane", "janet", "janice", "janne", "jasmine", "jason",
    "jean", "jeanette", "jeffrey", "jennifer", "jenny", "jens", "jeremy", "jerker", "jerry", "jesper", "jess",
    "jessica", "jim", "joakim", "joan", "joanna", "joanne", "joe", "johan", "johanna", "johannes", "john", "johnny",
    "jonas", "jonatan", "jonathan", "jonna", "jose", "josef", "josefin", "josefine", "joseph", "joshua", "joyce",
    "juan", "judith", "judy", "julia", "julie", "julius", "justin", "jörgen", "kaj", "kajsa", "karen", "karim",
    "karin", "karl", "karolina", "katarina", "kate", "katherine", "kathleen", "kathryn", "katie", "keith", "kelly",
    "kenneth", "kent", "kerstin", "kevin", "kim", "kimberly", "kjell", "klara", "klas", "konrad", "krister",
    "kristian", "kristin", "kristina", "kristoffer", "kurt", "kyle", "larry", "lars", "lasse", "laura", "lauren",
    "lawrence", "layla", "leif", "leila", "lena", "lennart", "leo", "leon", "liam", "lillian", "lina", "linda",
    "lindsay", "linn", "linnea", "linnéa", "linus", "lisa", "lisbeth", "liz", "logan", "lotta", "louis", "louise",
    "lovisa", "lucas", "lucy", "ludvig", "lukas", "luke", "lynn", "madison", "magdalena", "magnus", "maja", "majken",
    "malin", "malte", "margaret", "margareta", "margaretha", "margit", "maria", "marianne", "marie", "marika",
    "marilyn", "marina", "markus", "martha", "martin", "martina", "mary", "mason", "mathias", "mathilda", "matilda",
    "mats", "matthew", "mattias", "maud", "max", "maximilian", "megan", "melissa", "melker", "mia", "michael",
    "michelle", "mikael", "mike", "mildred", "milla", "moa", "mohamed", "mohammad", "mohammed", "mona", "monica",
    "monika", "muhammad", "märta", "måns", "nancy", "natalie", "nathalie", "nathan", "neil", "nicholas", "nick",
    "nicklas", "nicola", "nicole", "niklas", "nils", "nina", "noah", "nora", "oliver", "olivia", "olle", "ollie",
    "olof", "omar", "oscar", "oskar", "ossian", "ove", "pamela", "patricia", "patrick", "patrik", "paul", "paula",
    "pauline", "per", "pernilla", "peter", "petra", "philip", "phillip", "pia", "pontus", "priya", "rachel", "ragnar",
    "ralf", "ralph", "rasmus", "raymond", "rebecca", "rebecka", "rhys", "richard", "rickard", "rikard", "robert",
    "robin", "roger", "roland", "rolf", "ronald", "rosie", "roy", "rune", "russell", "ruth", "ryan", "sabina", "saga",
    "sam", "samantha", "samuel", "sandra", "sara", "sarah", "scott", "sean", "sebastian", "sharon", "sheila",
    "shirley", "sigrid", "sigvard", "simon", "siv", "sofia", "sofie", "solveig", "sonja", "sophia", "sophie",
    "stefan", "stellan", "stephanie", "stephen", "steve", "steven", "stig", "stina", "stuart", "sture", "sune",
    "susan", "susanna", "susanne", "suzanne", "svante", "sven", "svetlana", "sylvia", "sören", "tage", "teodor",
    "teresa", "terry", "theo", "theresa", "thomas", "thorbjörn", "tilda", "tilde", "tim", "timothy", "tina", "tobias",
    "tom", "tomas", "tommy", "tony", "tor", "tora", "torbjörn", "tore", "torgny", "torsten", "tova", "tove", "tracy",
    "trevor", "tuva", "tyler", "tyra", "ulf", "ulla", "ulrica", "ulrika", "ursula", "valerie", "vanessa", "vendela",
    "vera", "victor", "victoria", "vidar", "viggo", "viktor", "viktoria", "vilhelm", "vilma", "vincent", "viola",
    "virginia", "viveka", "walter", "wayne", "wendy", "wilhelm", "william", "wilma", "yasmin", "yngve", "yusuf",
    "yvonne", "zachary", "zara", "zoe", "åke", "åsa", "örjan", "östen",
};

constexpr bool is_sorted() {
  for (std::size_t i = 1; i < given_names.size(); ++i) {
    if (!(given_names[i - 1] < given_names[i])) return false;
  }
  return true;
}
static_assert(is_sorted());

}  // namespace

bool is_given_name(std::string_view folded) {
  return std::binary_search(given_names.begin(), given_names.end(), folded);
}

}  // namespace postvett::entities

#include "inflection_forms.h"

using namespace postvett::testing;
using postvett::matching::Language;

TEST_CASE("English nouns") {
  check_forms({
      {"guest", "guest's guests", "guester guestes"},
      {"party", "party's parties", "partys"},
      {"boy", "boys boy's", "boies"},
      {"bus", "buses bus's"},
      {"address", "addresses address's"},
      {"box", "boxes"},
      {"church", "churches"},
      {"stomach", "stomachs", "stomaches"},
      {"quiz", "quizzes"},
      {"potato", "potatoes"},
      {"photo", "photos", "photoes"},
      {"man", "men man's men's"},
      {"policeman", "policemen policemen's"},
      {"human", "humans human's", "humen"},
      {"woman", "women women's"},
      {"child", "children children's", "childs"},
      {"wife", "wives"},
      {"knife", "knives"},
      {"chief", "chiefs", "chieves"},
      {"thief", "thieves"},
      {"tooth", "teeth"},
      {"mouse", "mice"},
      {"sheep", "sheep's", "sheeps"},
      {"analysis", "analyses"},
      {"criterion", "criteria"},
      {"company", "companies company's"},
      {"payment", "payments payment's"},
      {"nation", "nations nation's", "nationed nationing"},
      {"illness", "illnesses", "illnessed"},
      {"family", "families family's"},
  }, Language::english);
}

TEST_CASE("Regular English verbs: doubling, a silent e, y to i") {
  check_forms({
      {"decline", "declines declined declining", "declineed declineing decliner"},
      {"stop", "stops stopped stopping", "stoped stoping"},
      {"plan", "planned planning", "planed planing"},
      {"hope", "hoped hoping", "hopped hopping"},
      {"hop", "hopped hopping", "hoped hoping"},
      {"rate", "rated rating", "ratted rat"},
      {"visit", "visited visiting", "visitted"},
      {"refer", "referred referring"},
      {"offer", "offered offering", "offerred"},
      {"travel", "travelled travelling traveled traveling"},
      {"open", "opened opening", "openned"},
      {"carry", "carries carried carrying", "carrier carryed"},
      {"play", "plays played playing", "plaied"},
      {"agree", "agreed agreeing"},
      {"tie", "tied tying", "tieing"},
      {"dye", "dyed dyeing"},
      {"panic", "panicked panicking"},
      {"fix", "fixed fixing fixes", "fixxed"},
      {"show", "showed shown showing", "showwed"},
      {"groom", "groomed grooming", "groommed"},
      {"harass", "harasses harassed harassing"},
      {"publish", "publishes published publishing"},
      {"receive", "receives received receiving"},
  }, Language::english);
}

TEST_CASE("Irregular English verbs, also with a prefix") {
  check_forms({
      {"steal", "stole stolen steals stealing", "stealed"},
      {"write", "wrote written writing writes", "writed writeing"},
      {"rewrite", "rewrote rewritten rewriting"},
      {"begin", "began begun beginning begins"},
      {"forget", "forgot forgotten forgetting"},
      {"overhear", "overheard"},
      {"go", "goes went gone going", "goed gos"},
      {"have", "has had having", "haves"},
      {"do", "does did done doing"},
      {"lie", "lay lain lied lying"},
      {"pay", "paid paying"},
      {"sit", "sat sitting", "sited"},
      {"cut", "cuts cutting", "cutted"},
      {"hit", "hitting"},
      {"quit", "quits quitting"},
      {"get", "got gotten getting"},
      {"see", "saw seen seeing sees"},
      {"beat", "beaten beating", "beatted"},
      {"shit", "shits shitting shat"},
      {"withdraw", "withdrew withdrawn"},
      {"understand", "understood understanding"},
      {"think", "thought thinking thinks"},
  }, Language::english);
}

TEST_CASE("Comparison of English adjectives") {
  check_forms({
      {"big", "bigger biggest"},
      {"nice", "nicer nicest"},
      {"happy", "happier happiest"},
      {"scruffy", "scruffier scruffiest"},
      {"gross", "grosser grossest"},
      {"good", "better best", "gooder"},
      {"bad", "worse worst", "badder"},
      {"famous", "", "famouses famoused famouser"},
      {"bank", "banks", "banker bankest"},
      {"supply", "supplies supplied", "supplier"},
  }, Language::english);
}

TEST_CASE("What has no forms in English, or has them already, is left alone") {
  using Forms = std::vector<std::string>;
  for (const char* word : {"they", "the", "would", "412", "c++", "a", "quickly", "guests", "declined"}) {
    INFO(word);
    CHECK(forms_of(word, Language::english).front() == word);
    CHECK(forms_of(word, Language::english).size() <= 2);
  }
  CHECK(forms_of("guests", Language::english) == Forms{"guests"});
  CHECK(forms_of("they", Language::english) == Forms{"they"});
}

TEST_CASE("An adjective that is nothing else has its comparison alone") {
  check_forms({
      {"new", "newer newest", "news newed newing"},
      {"stupid", "stupider stupidest", "stupids stupided"},
      {"clean", "cleaner cleanest cleans cleaned cleaning"},
      {"long", "longer longest longs longed"},
  }, Language::english);
}

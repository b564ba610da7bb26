// The grounds are those of the rights pack: the United States' National Labor Relations Act (NLRA) and its board's general
// counsel and decisions (OM 12-59; Stericycle, 372 NLRB No. 113, 2023), Swedish freedom to inform and the ban on reprisals,
// and European directives.
#include "evaluation/overbroad.h"

#include <array>

namespace postvett::evaluation {
namespace {

constexpr Ground criticism = {"criticism of the employer", "NLRA section 7, NLRB v. Pier Sixty (2d Cir. 2017); in Sweden the right to criticise, for public employees RF 2:1"};
constexpr Ground pay = {"pay", "NLRA section 7; Directive (EU) 2023/970"};
constexpr Ground conditions = {"working conditions", "NLRA section 7; in Sweden the right to criticise"};
constexpr Ground media = {"contact with the media", "NLRB OM 12-59; in Sweden meddelarfrihet, SFS 2017:151"};
constexpr Ground tone = {"the tone", "NLRB OM 12-59; Stericycle, 372 NLRB No. 113 (2023)"};
constexpr Ground organising = {"union matters", "NLRA section 7; visselblåsarlagen (SFS 2021:890) 3:1"};
constexpr Ground colleagues = {"information about colleagues in general", "NLRB OM 12-59"};
constexpr Ground law = {"legal matters", "NLRB OM 12-59"};

struct Sign {
  std::string_view words;  // in lower case; found at the beginning of a word
  const Ground* ground;
};

constexpr Sign text_signs[] = {
    {"kritik mot arbetsgivaren", &criticism}, {"kritik mot företaget", &criticism}, {"kritik mot ledningen", &criticism}, {"kritik mot chefen", &criticism},
    {"kritisera arbetsgivaren", &criticism}, {"kritisera företaget", &criticism}, {"kritisera ledningen", &criticism}, {"kritiserar företaget", &criticism},
    {"kritiserar arbetsgivaren", &criticism}, {"kritiserar oss", &criticism}, {"tala illa om", &criticism}, {"prata illa om", &criticism}, {"skriva illa om", &criticism}, {"negativt om", &criticism},
    {"smutskasta", &criticism}, {"illojal", &criticism}, {"lojalitet", &criticism}, {"skada vårt rykte", &criticism}, {"skadar vårt rykte", &criticism},
    {"criticism of the employer", &criticism}, {"criticism of the company", &criticism}, {"criticism of management", &criticism},
    {"criticism of your", &criticism}, {"criticise the company", &criticism}, {"criticize the company", &criticism},
    {"criticises the company", &criticism}, {"criticizes the company", &criticism}, {"criticise your employer", &criticism}, {"criticize your employer", &criticism},
    {"criticises your employer", &criticism}, {"criticise us", &criticism}, {"criticize us", &criticism}, {"criticising us", &criticism}, {"badmouth", &criticism}, {"bad-mouth", &criticism},
    {"speak ill of", &criticism}, {"disparag", &criticism}, {"negative about", &criticism}, {"disloyal", &criticism}, {"loyalty", &criticism},
    {"harm our reputation", &criticism}, {"damage our reputation", &criticism},
    {"din lön", &pay}, {"er lön", &pay}, {"om lön", &pay}, {"lönen", &pay}, {"löner", &pay}, {"lönenivå", &pay},
    {"your pay", &pay}, {"your salary", &pay}, {"salaries", &pay}, {"wages", &pay}, {"talk about pay", &pay},
    {"arbetsvillkor", &conditions}, {"arbetsförhållanden", &conditions}, {"arbetsmiljö", &conditions}, {"working conditions", &conditions}, {"workload", &conditions},
    {"tala med media", &media}, {"prata med media", &media}, {"kontakt med media", &media}, {"kontakta media", &media}, {"journalist", &media},
    {"till pressen", &media}, {"med pressen", &media}, {"the media", &media}, {"media contact", &media}, {"reporters", &media}, {"the press", &media},
    {"respektfull", &tone}, {"vänlig ton", &tone}, {"trevlig ton", &tone}, {"god ton", &tone}, {"saklig ton", &tone}, {"hövlig", &tone}, {"artig", &tone},
    {"respectful", &tone}, {"friendly tone", &tone}, {"professional tone", &tone}, {"positive tone", &tone}, {"appropriate tone", &tone}, {"courteous", &tone},
    {"facket", &organising}, {"facklig", &organising}, {"strejk", &organising}, {"trade union", &organising}, {"the union", &organising},
    {"uppgifter om kollegor", &colleagues}, {"information om kollegor", &colleagues}, {"information about colleagues", &colleagues},
    {"information about co-workers", &colleagues}, {"information of co-workers", &colleagues},
    {"rättsliga frågor", &law}, {"rättsliga ärenden", &law}, {"legal matters", &law},
};

constexpr Sign term_signs[] = {
    {"chefen", &criticism}, {"min chef", &criticism}, {"chefer", &criticism}, {"cheferna", &criticism}, {"ledningen", &criticism}, {"dålig chef", &criticism},
    {"dålig arbetsgivare", &criticism}, {"arbetsgivaren", &criticism}, {"my boss", &criticism}, {"boss", &criticism}, {"the boss", &criticism},
    {"bad boss", &criticism}, {"bad employer", &criticism}, {"management", &criticism}, {"my employer", &criticism},
    {"lön", &pay}, {"lönen", &pay}, {"löner", &pay}, {"lönesamtal", &pay}, {"timlön", &pay}, {"dricks", &pay}, {"pay", &pay}, {"salary", &pay}, {"salaries", &pay},
    {"wage", &pay}, {"wages", &pay}, {"payslip", &pay}, {"tips", &pay},
    {"arbetsmiljö", &conditions}, {"övertid", &conditions}, {"underbemannat", &conditions}, {"overtime", &conditions}, {"understaffed", &conditions},
    {"media", &media}, {"journalist", &media}, {"journalister", &media}, {"journalists", &media}, {"reporter", &media}, {"pressen", &media}, {"tidningen", &media},
    {"the press", &media}, {"newspaper", &media},
    {"facket", &organising}, {"fackförbund", &organising}, {"strejk", &organising}, {"strejka", &organising}, {"skyddsombud", &organising}, {"union", &organising},
    {"the union", &organising}, {"strike", &organising}, {"collective bargaining", &organising},
};

// ASCII and the Swedish letters, which is all that the tables above hold.
std::string lower(std::string_view text) {
  std::string out(text);
  for (std::size_t i = 0; i < out.size(); ++i) {
    if (out[i] >= 'A' && out[i] <= 'Z') out[i] = static_cast<char>(out[i] + ('a' - 'A'));
    const bool capital = i > 0 && out[i - 1] == '\xC3' && static_cast<unsigned char>(out[i]) >= 0x80 && static_cast<unsigned char>(out[i]) <= 0x9E;
    if (capital) out[i] = static_cast<char>(out[i] + 0x20);
  }
  return out;
}

bool begins_word(std::string_view text, std::size_t at) {
  if (at == 0) return true;
  const auto before = static_cast<unsigned char>(text[at - 1]);
  return !((before >= 'a' && before <= 'z') || (before >= '0' && before <= '9') || before >= 0x80);
}

}  // namespace

Overbroad overbroad_text(std::string_view text) {
  const std::string words = lower(text);
  for (const Sign& sign : text_signs) {
    for (std::size_t at = words.find(sign.words); at != std::string::npos; at = words.find(sign.words, at + 1)) {
      if (begins_word(words, at)) return {sign.ground, std::string(text.substr(at, sign.words.size()))};
    }
  }
  return {};
}

Overbroad overbroad_term(std::string_view term) {
  const std::string words = lower(term);
  for (const Sign& sign : term_signs) {
    if (words == sign.words) return {sign.ground, std::string(term)};
  }
  return {};
}

}  // namespace postvett::evaluation

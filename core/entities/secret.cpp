#include "entities/secret.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "entities/surroundings.h"

namespace postvett::entities {
namespace {

enum class Characters : std::uint8_t { capitals, hex, alphanumeric, underscored, base64url };

struct Issuer {
  std::u16string_view prefix;
  Characters characters;
  std::size_t least;  // how many follow the prefix
  std::size_t most;
};

constexpr std::size_t any = 4096;

constexpr std::array issuers = {
    Issuer{u"AKIA", Characters::capitals, 16, 16},
    Issuer{u"ASIA", Characters::capitals, 16, 16},
    Issuer{u"AGE-SECRET-KEY-1", Characters::capitals, 58, 58},
    Issuer{u"AIza", Characters::base64url, 35, 35},
    Issuer{u"SG.", Characters::base64url, 22, 22},  // the second part follows a full stop
    Issuer{u"dop_v1_", Characters::hex, 64, 64},
    Issuer{u"ghp_", Characters::alphanumeric, 36, 255},
    Issuer{u"gho_", Characters::alphanumeric, 36, 255},
    Issuer{u"ghu_", Characters::alphanumeric, 36, 255},
    Issuer{u"ghs_", Characters::alphanumeric, 36, 255},
    Issuer{u"ghr_", Characters::alphanumeric, 36, 255},
    Issuer{u"github_pat_", Characters::underscored, 50, 255},
    Issuer{u"glpat-", Characters::base64url, 20, 255},
    Issuer{u"hf_", Characters::alphanumeric, 34, 40},
    Issuer{u"npm_", Characters::alphanumeric, 36, 36},
    Issuer{u"pypi-AgEIcHlwaS", Characters::base64url, 50, any},
    Issuer{u"rk_live_", Characters::alphanumeric, 24, 255},
    Issuer{u"rk_test_", Characters::alphanumeric, 24, 255},
    Issuer{u"shpat_", Characters::hex, 32, 32},
    Issuer{u"shpss_", Characters::hex, 32, 32},
    Issuer{u"sk-ant-", Characters::base64url, 40, 255},
    Issuer{u"sk-proj-", Characters::base64url, 40, 255},
    Issuer{u"sk-", Characters::alphanumeric, 48, 48},
    Issuer{u"sk_live_", Characters::alphanumeric, 24, 255},
    Issuer{u"sk_test_", Characters::alphanumeric, 24, 255},
    Issuer{u"whsec_", Characters::alphanumeric, 24, 255},
    Issuer{u"xapp-", Characters::base64url, 24, 255},
    Issuer{u"xoxa-", Characters::base64url, 20, 255},
    Issuer{u"xoxb-", Characters::base64url, 20, 255},
    Issuer{u"xoxe-", Characters::base64url, 20, 255},
    Issuer{u"xoxp-", Characters::base64url, 20, 255},
    Issuer{u"xoxr-", Characters::base64url, 20, 255},
    Issuer{u"xoxs-", Characters::base64url, 20, 255},
    Issuer{u"ya29.", Characters::base64url, 40, any},
};

bool fits(char16_t c, Characters characters) {
  switch (characters) {
    case Characters::capitals:
      return is_ascii_digit(c) || (c >= 'A' && c <= 'Z');
    case Characters::hex:
      return is_ascii_digit(c) || (c >= 'a' && c <= 'f');
    case Characters::alphanumeric:
      return is_ascii_digit(c) || is_ascii_letter(c);
    case Characters::underscored:
      return is_ascii_digit(c) || is_ascii_letter(c) || c == '_';
    case Characters::base64url:
      return is_ascii_digit(c) || is_ascii_letter(c) || c == '_' || c == '-';
  }
  return false;
}

// How many fitting characters follow, at most one more than `most`.
std::size_t run(std::u16string_view text, std::size_t at, Characters characters, std::size_t most) {
  std::size_t size = 0;
  while (at + size < text.size() && size <= most && fits(text[at + size], characters)) ++size;
  return size;
}

std::size_t token_end(std::u16string_view text, std::size_t start) {
  const std::u16string_view rest = text.substr(start);
  for (const Issuer& issuer : issuers) {
    if (!rest.starts_with(issuer.prefix)) continue;
    std::size_t end = start + issuer.prefix.size();
    const std::size_t size = run(text, end, issuer.characters, issuer.most);
    if (size < issuer.least || size > issuer.most) continue;
    end += size;
    if (issuer.prefix == u"SG.") {
      const std::size_t second = end < text.size() && text[end] == '.' ? run(text, end + 1, issuer.characters, 43) : 0;
      if (second != 43) continue;
      end += 1 + second;
    } else if (end < text.size() && fits(text[end], Characters::alphanumeric)) {
      continue;
    }
    return end;
  }
  return start;
}

// Three parts of base64url, of which the first two begin with `{"`.
std::size_t web_token_end(std::u16string_view text, std::size_t start) {
  constexpr std::size_t shortest_part = 10;
  std::size_t at = start;
  for (std::size_t part = 0; part < 3; ++part) {
    if (part > 0 && (at >= text.size() || text[at++] != '.')) return start;
    if (part < 2 && !text.substr(at).starts_with(u"eyJ")) return start;
    const std::size_t size = run(text, at, Characters::base64url, any);
    if (size < shortest_part || size > any) return start;
    at += size;
  }
  return at;
}

std::size_t private_key_end(std::u16string_view text, std::size_t start) {
  constexpr std::u16string_view begin = u"-----BEGIN ";
  constexpr std::u16string_view name = u"PRIVATE KEY";
  constexpr std::size_t longest_label = 48;
  const std::u16string_view rest = text.substr(start);
  if (!rest.starts_with(begin)) return start;
  const std::size_t dashes = rest.substr(0, begin.size() + longest_label).find(u"-----", begin.size());
  if (dashes == rest.npos || rest.substr(0, dashes).find(name) == rest.npos) return start;
  const std::size_t end = rest.find(u"-----", dashes + 5);  // the next dashes, of whatever: what is read is read once
  if (end == rest.npos || !rest.substr(end).starts_with(u"-----END ")) return start + dashes + 5;
  const std::size_t last = rest.substr(0, end + 9 + longest_label).find(u"-----", end + 9);
  return last == rest.npos ? start + dashes + 5 : start + last + 5;
}

}  // namespace

void find_secrets(const text::Document& document, std::vector<Span>& out) {
  const std::u16string_view text = document.text();
  constexpr std::u16string_view firsts = u"-ASdeghnprswxy";
  bool ended = false;  // no "-----END " follows: it is not sought again
  for (std::size_t at = 0; at + 20 <= text.size(); ++at) {
    if (firsts.find(text[at]) == firsts.npos) continue;
    std::size_t end = at;
    if (text[at] == '-') {
      if (text.substr(at).starts_with(u"-----BEGIN ")) {
        ended = ended || text.find(u"-----END ", at) == text.npos;
        end = private_key_end(ended ? text.substr(0, std::min(text.size(), at + 80)) : text, at);
      }
    } else if (at == 0 || !fits(text[at - 1], Characters::base64url)) {
      end = text[at] == 'e' ? web_token_end(text, at) : token_end(text, at);
    }
    if (end == at) continue;
    out.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
    at = end - 1;
  }
}

}  // namespace postvett::entities

#include "text/abbreviations.h"

#include <algorithm>
#include <cstddef>

namespace postvett::text {
namespace {

// Each list in the order of its code units, for the search. Short forms that are everyday words as well ("min", "hon",
// "sen", "med", "ung") are left out, or stand where a number decides.
constexpr std::u16string_view leading[] = {
    u"adj",   u"alt", u"ang",  u"approx", u"avd",   u"ave",   u"betr",   u"bitr",   u"bl",    u"bl.a",  u"blvd",
    u"c:a",   u"ca",  u"capt", u"cf",     u"col",   u"d.v.s", u"dept",   u"dir",    u"div",   u"doc",   u"dr",
    u"dvs",   u"e.g", u"e.o",  u"enl",    u"est",   u"ev",    u"evtl",   u"exkl",   u"exv",   u"f.d",   u"f.n",
    u"f.v.b", u"f.ö", u"fam",  u"fd",     u"fil",   u"forts", u"fr",     u"fr.o.m", u"föreg", u"gen",   u"gm",
    u"gov",   u"hr",  u"i.e",  u"i.o.m",  u"i.s.f", u"ing",   u"inkl",   u"jfr",    u"kap",   u"kl",    u"kungl",
    u"leg",   u"lic", u"lt",   u"m.a.o",  u"m.h.a", u"m.t.p", u"messrs", u"mlle",   u"mme",   u"motsv", u"mr",
    u"mrs",   u"ms",  u"mt",   u"mx",     u"n.b",   u"nr",    u"nuv",    u"o.d",    u"obs",   u"ordf",  u"p.g.a",
    u"p.s",   u"pga", u"proc", u"prof",   u"ps",    u"resp",  u"rev",    u"s.a.s",  u"s.k",   u"sgt",   u"t.ex",
    u"t.o.m", u"tel", u"tex",  u"tf",     u"tfn",   u"u.p.a", u"vard",   u"vs",     u"å.s",
};

constexpr std::u16string_view before_numbers[] = {
    u"art", u"ex.nr", u"fig", u"lgh", u"max", u"min", u"mom", u"no",  u"nos",
    u"par", u"pg",    u"pp",  u"ref", u"rn",  u"rum", u"sid", u"vol", u"vån",
};

constexpr std::u16string_view closing[] = {
    u"a.m", u"apr",   u"aug", u"dec", u"dyl", u"e.d",  u"e.kr", u"e.m",  u"el.dyl", u"etc", u"f.kr",
    u"f.m", u"f.v.t", u"feb", u"fre", u"fri", u"jan",  u"jul",  u"jun",  u"kr",     u"lör", u"m.fl",
    u"m.m", u"mar",   u"mdr", u"mfl", u"mkr", u"mm",   u"mon",  u"msek", u"mån",    u"nov", u"o.dyl",
    u"o.l", u"o.s.v", u"oct", u"okt", u"ons", u"osv",  u"p.m",  u"sat",  u"sek",    u"sep", u"sept",
    u"sön", u"thu",   u"tim", u"tis", u"tkr", u"tors", u"tue",  u"u.å",  u"wed",
};

constexpr std::u16string_view in_names[] = {
    u"ab", u"al",  u"bros", u"co",  u"corp", u"d.c", u"dr.h.c", u"e.u", u"esq", u"ex",  u"hb",    u"inc",
    u"jr", u"llc", u"ltd",  u"m.d", u"ph.d", u"plc", u"sr",     u"st",  u"u.k", u"u.s", u"u.s.a",
};

constexpr std::u16string_view openers[] = {
    u"a",     u"after", u"all",   u"alla",  u"an",    u"and",     u"at",   u"att",    u"because",   u"before", u"but",
    u"de",    u"den",   u"denna", u"dessa", u"det",   u"detta",   u"dom",  u"du",     u"där",       u"då",     u"eller",
    u"en",    u"ett",   u"every", u"för",   u"han",   u"he",      u"her",  u"his",    u"hon",       u"how",    u"hur",
    u"här",   u"i",     u"idag",  u"if",    u"igår",  u"imorgon", u"in",   u"inga",   u"ingen",     u"inget",  u"inte",
    u"it",    u"jag",   u"man",   u"men",   u"min",   u"mina",    u"mitt", u"my",     u"ni",        u"no",     u"not",
    u"now",   u"nu",    u"när",   u"och",   u"också", u"om",      u"on",   u"our",    u"på",        u"sedan",  u"sen",
    u"she",   u"so",    u"som",   u"some",  u"så",    u"tack",    u"that", u"the",    u"their",     u"then",   u"there",
    u"these", u"they",  u"this",  u"those", u"to",    u"today",   u"vad",  u"varför", u"varje",     u"vem",    u"vi",
    u"vår",   u"våra",  u"vårt",  u"we",    u"what",  u"when",    u"who",  u"why",    u"yesterday", u"you",    u"your",
};

constexpr std::u16string_view domains[] = {
    u"app",  u"com", u"dev", u"dk", u"edu", u"eu", u"example", u"fi", u"gov",
    u"info", u"io",  u"net", u"nu", u"org", u"se", u"test",    u"uk",
};

template <std::size_t size>
constexpr bool is_ordered(const std::u16string_view (&list)[size]) {
  for (std::size_t i = 1; i < size; ++i) {
    if (!(list[i - 1] < list[i])) return false;
  }
  return true;
}
static_assert(is_ordered(leading) && is_ordered(before_numbers) && is_ordered(closing) && is_ordered(in_names));
static_assert(is_ordered(openers) && is_ordered(domains));

template <std::size_t size>
bool holds(const std::u16string_view (&list)[size], std::u16string_view word) {
  return std::binary_search(list, list + size, word);
}

bool is_initials(std::u16string_view word) {
  for (std::size_t i = 1; i < word.size(); i += 2) {
    if (word[i] != u'.') return false;
  }
  // "i", "å" and "ö" are whole words in Swedish.
  return word.size() % 2 == 1 && word != u"i" && word != u"\u00E5" && word != u"\u00F6";
}

}  // namespace

Abbreviation abbreviation(std::u16string_view word) {
  if (holds(leading, word)) return Abbreviation::leads_on;
  if (holds(closing, word)) return Abbreviation::closes;
  if (holds(in_names, word) || is_initials(word)) return Abbreviation::part_of_name;
  if (holds(before_numbers, word)) return Abbreviation::before_number;
  return Abbreviation::none;
}

bool opens_sentences(std::u16string_view word) { return holds(openers, word); }

bool is_top_level_domain(std::u16string_view label) { return holds(domains, label); }

}  // namespace postvett::text

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "matching/term_index.h"

using namespace postvett;
using matching::ListId;
using matching::TermIndex;
using matching::TermMatches;

TEST_CASE("Only the lists that occur are named, in order, each leftmost-longest") {
  TermIndex index;
  for (const char* term : {"red", "blue", "cat", "green"}) REQUIRE(index.add_term(index.add_list(), term, {}));
  const ListId phrases = index.add_list();
  for (const char* term : {"red", "red cat", "cat dog", "dog"}) REQUIRE(index.add_term(phrases, term, {}));

  const std::u16string text = u"cat, red cat dog";
  const text::Document document(text);
  TermMatches matches;
  index.find_all(document, matches);
  CHECK(matches.lists() == std::vector<ListId>{0, 2, phrases});
  CHECK(matches.of(1).empty());
  CHECK(matches.of(99).empty());
  const auto spans = [&](ListId list) { return std::vector<Span>(matches.of(list).begin(), matches.of(list).end()); };
  CHECK(spans(2) == std::vector<Span>{{0, 3}, {9, 12}});
  CHECK(spans(phrases) == std::vector<Span>{{5, 12}, {13, 16}});

  // Used again for another text, nothing of the first one is left.
  const std::u16string next = u"nothing";
  index.find_all(text::Document(next), matches);
  CHECK(matches.lists().empty());
  CHECK(matches.of(2).empty());
}

#include <catch2/catch.hpp>
#include <random>
#include <string>
#include <thread>
#include <vector>

#include "matching/term_index.h"
#include "matching/word_memory.h"
#include "text/utf.h"

using namespace postvett;
using matching::TermIndex;
using matching::TermMatches;
using matching::WordMemory;

namespace {

bool keeps(std::string_view word) {
  WordMemory memory;
  const WordMemory::Meaning meaning{7, 3};
  memory.keep(WordMemory::Key(word), &meaning, 1);
  return memory.find(WordMemory::Key(word)) != nullptr;
}

// Terms of each manner, so that a word stands for none, one or many.
void fill(TermIndex& index) {
  rules::TermOptions inflected, compound, bare, apart;
  inflected.inflect = rules::Languages{true, true};
  compound = inflected;
  compound.compound = true;
  bare.fold_accents = true;
  apart.disguise = false;
  const matching::ListId list = index.add_list();
  for (const char* term : {"gäst", "hotell", "rum", "katt", "red cat", "Nordvik", "smörgås"}) {
    for (const rules::TermOptions& options : {rules::TermOptions{}, inflected, compound, bare, apart}) {
      index.add_term(list, term, options);
      index.add_term(index.add_list(), term, options);
    }
  }
}

std::vector<std::vector<Span>> found_in(const TermIndex& index, std::u16string_view text) {
  TermMatches matches;
  index.find_all(text::Document(text), matches);
  std::vector<std::vector<Span>> out;
  for (matching::ListId list = 0; list < index.lists(); ++list) {
    out.emplace_back(matches.of(list).begin(), matches.of(list).end());
    out.emplace_back(matches.of(list, true).begin(), matches.of(list, true).end());
  }
  return out;
}

// Half of the words have a meaning; of the others there are more than are remembered.
std::vector<std::u16string> texts(unsigned seed, std::size_t count) {
  std::mt19937 random(seed);
  const std::vector<std::string> known = {"gäst", "gästens", "hotellgäst", "gästrum", "rum", "RUM", "katt", "k4tt", "red", "cat", "Nordvik:s", "nordvik", "smorgas", "smörgåsar", "g ä s t", "rummmm", "412", "."};
  std::vector<std::u16string> out;
  for (std::size_t i = 0; i < count; ++i) {
    std::string text;
    for (int word = 0; word < 40; ++word) {
      if (random() % 2) text += known[random() % known.size()];
      else for (int letter = 0; letter < 4; ++letter) text += static_cast<char>('a' + random() % 26);
      text += ' ';
    }
    out.push_back(text::to_utf16(text));
  }
  return out;
}

}  // namespace

TEST_CASE("what a word stands for is remembered, and what it should not remember is not") {
  WordMemory memory;
  const WordMemory::Key word("gästens");
  CHECK_FALSE(memory.find(word));
  const std::vector<WordMemory::Meaning> meanings = {{1, 0}, {0xFFFFFFFE, 23}};
  memory.keep(word, meanings.data(), meanings.size());
  const WordMemory::Entry* found = memory.find(WordMemory::Key("gästens"));
  REQUIRE(found);
  REQUIRE(found->size() == 2);
  CHECK((*found)[1].symbol == 0xFFFFFFFE);
  CHECK((*found)[1].part_begin == 23);
  CHECK_FALSE(memory.find(WordMemory::Key("gästen")));
  memory.keep(WordMemory::Key("och"), nullptr, 0);
  REQUIRE(memory.find(WordMemory::Key("och")));
  CHECK(memory.find(WordMemory::Key("och"))->size() == 0);

  CHECK(keeps("i'll"));
  CHECK(keeps("."));
  CHECK(keeps("abcdefghijklmnopqrstuvwx"));
  CHECK_FALSE(keeps("abcdefghijklmnopqrstuvwxy"));
  for (const char* other : {"", "4", "hunter2", "850709", "a.b", "a_b", "٣", "жщ", "€", "@@"}) CHECK_FALSE(keeps(other));
}

TEST_CASE("more words than are remembered take each other's place, and none is taken for another") {
  WordMemory memory;
  std::mt19937 random(3);
  std::size_t known = 0;
  for (std::uint32_t round = 0; round < 20'000; ++round) {
    const auto number = static_cast<std::uint32_t>(random() % 3000);
    std::string word;
    for (std::uint32_t rest = number + 1; rest > 0; rest /= 26) word += static_cast<char>('a' + rest % 26);
    const WordMemory::Key key(word);
    if (const WordMemory::Entry* found = memory.find(key)) {
      ++known;
      REQUIRE(found->size() == 1);
      REQUIRE((*found)[0].symbol == number);
    } else {
      const WordMemory::Meaning meaning{number, 0};
      memory.keep(key, &meaning, 1);
    }
  }
  CHECK(known > 4000);
}

TEST_CASE("terms are found the same whatever was looked for before, and from two threads at once") {
  TermIndex used;
  fill(used);
  const std::vector<std::u16string> all = texts(11, 300);
  std::vector<std::vector<std::vector<Span>>> expected;
  for (const std::u16string& text : all) {
    TermIndex fresh;
    fill(fresh);
    expected.push_back(found_in(fresh, text));
  }
  const auto same = [&](std::size_t step) {
    bool ok = true;
    for (std::size_t i = 0; i < 3 * all.size(); ++i) ok = ok && found_in(used, all[i * step % all.size()]) == expected[i * step % all.size()];
    return ok;
  };
  CHECK(same(1));
#ifndef __EMSCRIPTEN__
  bool one = false, other = false;
  std::thread first([&] { one = same(7); });
  std::thread second([&] { other = same(11); });
  first.join();
  second.join();
  CHECK(one);
  CHECK(other);
#endif
}

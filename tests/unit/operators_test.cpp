#include "loading.h"

using namespace postvett;
using namespace postvett::testing;

namespace {

const char* const animal = R"({"lexicon": "animal"})";
const char* const colour = R"({"lexicon": "colour"})";

std::string all_of_both(const std::string& options) { return std::string(R"({"all": [)") + colour + ", " + animal + "]" + options + "}"; }

}  // namespace

TEST_CASE("all: every operand in one window, one occurrence a window") {
  CHECK(found(all_of_both(""), "A red cat and a blue dog. A red car. My dog.") == "red|cat|blue|dog");
  CHECK(found(all_of_both(R"(, "within": "paragraph")"), "Red it is. My cat.\nA dog.") == "Red|cat");
  CHECK(found(all_of_both(R"(, "within": "post")"), "Red it is.\nMy cat.\nA dog.") == "Red|cat|dog");
}

TEST_CASE("all, ordered: only what stands in the order is evidence") {
  CHECK(found(all_of_both(R"(, "ordered": true)"), "A cat, a red dog.") == "red|dog");
  CHECK(found(all_of_both(R"(, "ordered": true)"), "A cat is red.") == "");
}

TEST_CASE("all within words: the leftmost, then the shortest, not overlapping") {
  CHECK(found(all_of_both(R"(, "within": {"words": 2})"), "red cat x dog blue") == "red|cat / dog|blue");
  CHECK(found(all_of_both(R"(, "within": {"words": 3})"), "red x cat") == "red|cat");
  CHECK(found(all_of_both(R"(, "within": {"words": 2})"), "red x cat") == "");
  CHECK(found(all_of_both(R"(, "within": {"words": 3}, "ordered": true)"), "cat red dog") == "red|dog");
}

TEST_CASE("not: nothing of it in the window of the rest") {
  const std::string match = R"({"all": [{"lexicon": "animal"}, {"not": "toy"}]})";
  CHECK(found(match, "A cat. A toy dog.") == "cat");
  const std::string near = R"({"all": [{"lexicon": "animal"}, {"not": "toy"}], "within": {"words": 1}})";
  CHECK(found(near, "toy cat, toy and dog") == "dog");
}

TEST_CASE("sequence: in order, at most gap words between, in one sentence") {
  CHECK(found(R"({"sequence": [{"lexicon": "colour"}, {"lexicon": "animal"}]})", "red cat, blue big dog") == "red|cat");
  CHECK(found(R"({"sequence": [{"lexicon": "colour"}, {"lexicon": "animal"}], "gap": 1})", "red cat, blue big dog") == "red|cat / blue|dog");
  CHECK(found(R"({"sequence": [{"lexicon": "colour"}, {"lexicon": "animal"}], "gap": 5})", "It is red. Cat.") == "");
  CHECK(found(R"({"sequence": ["a", "b", "c"], "gap": 1})", "a b x b c") == "");
  CHECK(found(R"({"sequence": ["a", ["b", "b x b"], "c"], "gap": 0})", "a b x b c") == "a|b x b|c");
}

TEST_CASE("count: between min and max without overlap in one window") {
  const std::string two = R"({"count": {"lexicon": "animal"}, "min": 2, "max": 3})";
  CHECK(found(two, "cat dog. cat. cat cat cat cat.") == "cat|dog");
  CHECK(found(R"({"count": {"lexicon": "animal"}, "min": 2, "within": {"words": 2}})", "cat dog x cat x x dog cat") == "cat|dog / dog|cat");
}

TEST_CASE("score: the points of distinct operands reach the threshold") {
  const std::string mosaic = R"({"score": [{"match": "hat", "points": 2}, {"match": {"lexicon": "colour"}, "points": 1}, {"match": {"lexicon": "animal"}, "points": 3}], "atLeast": 4})";
  CHECK(found(mosaic, "A red cat. Red red hat. Hat dog.") == "red|cat / Hat|dog");
  const std::string near = R"({"score": [{"match": "hat", "points": 2}, {"match": {"lexicon": "animal"}, "points": 3}], "atLeast": 5, "within": {"words": 2}})";
  CHECK(found(near, "hat x cat hat x dog") == "cat|hat");
}

TEST_CASE("any: overlapping occurrences of one rule are one finding with the joint evidence") {
  CHECK(found(R"(["red cat", "cat dog"])", "red cat dog") == "red cat|cat dog");
  CHECK(found(R"([{"lexicon": "animal"}, "cat"])", "a cat and a dog") == "cat|cat / dog");
}

TEST_CASE("mark: a part of the evidence, or all where that part took no share") {
  CHECK(found(all_of_both(""), "red cat", R"(, "mark": "lexicon:animal")") == "cat");
  CHECK(found(all_of_both(""), "red cat", R"(, "mark": "#1")") == "red");
  CHECK(found(R"([{"lexicon": "animal"}, {"lexicon": "colour"}])", "a red thing", R"(, "mark": "lexicon:animal")") == "red");
}

TEST_CASE("unless: withdraws what it overlaps, or what shares its sentence, paragraph or post") {
  CHECK(found(animal, "My toy cat. A dog.", R"(, "unless": "toy")") == "dog");
  CHECK(found(animal, "A toy. A dog.\nA cat.", R"(, "unless": {"match": "toy", "within": "paragraph"})") == "cat");
  CHECK(found(animal, "A toy.\nA cat.", R"(, "unless": {"match": "toy", "within": "post"})") == "");
}

TEST_CASE("regex and entities are leaves like any other") {
  CHECK(found(R"x({"regex": "(?i)rum (?P<number>\\d+)", "group": "number"})x", "Rum 412 och RUM 7") == "412 / 7");
  CHECK(found(R"({"all": [{"entity": "email"}, "mail"]})", "mail anna@example.test now") == "mail|anna@example.test");
}

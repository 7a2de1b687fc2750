// SPDX-License-Identifier: MIT
#include "model/itemText.h"

#include <catch2/catch.hpp>
#include <vector>

using namespace nearshelf::trainer;

namespace {

std::vector<std::string> wordsOf(std::string_view text) {
    std::vector<std::string> words;
    forEachWord(text, [&](const std::string& word) { words.push_back(word); });
    return words;
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("words lose case, accents, plural and markup") {
    CHECK(wordsOf("Crème BRÛLÉE Dresses, 12 gl\xC3\xA4ser<br/>Glass") == Words{"creme", "brulee", "dresse", "12", "glaser", "glass"});
}

TEST_CASE("Cyrillic, Greek and Polish capitals equal their small letters") {
    CHECK(wordsOf("ПЛАТЬЕ ΦΟΡΕΜΑ ŁÓŻKO") == wordsOf("платье φορεμα łóżko"));
}

TEST_CASE("writing without spaces gives overlapping pairs") {
    CHECK(wordsOf("木製椅子 A4") == Words{"木製", "製椅", "椅子", "a4"});
    CHECK(wordsOf("茶 b") == Words{"茶", "b"});
}

TEST_CASE("broken UTF-8 separates words and nothing worse") { CHECK(wordsOf("red\xFFtea\xC3") == Words{"red", "tea"}); }

TEST_CASE("two spellings of a name fold to the same text") { CHECK(foldedName("North-Light  Co.") == foldedName("NORTH LIGHT CO")); }

// SPDX-License-Identifier: MIT
#include "search/tokens.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

using namespace nearshelf::search;

namespace {

std::vector<std::string> wordsOf(std::string_view text) {
    Tokens tokens;
    tokenize(text, tokens);
    std::vector<std::string> words;
    for (std::size_t i = 0; i < tokens.list.size(); ++i) words.emplace_back(tokens.word(i));
    return words;
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("words lose case and accents in Latin, Greek and Cyrillic") {
    CHECK(wordsOf("Crème BRÛLÉE, Œuvre Straße ŁÓŻKO") == Words{"creme", "brulee", "oeuvre", "strasse", "lozko"});
    CHECK(wordsOf("ПЛАТЬЕ Ёлка ΦΌΡΕΜΑ") == wordsOf("платье елка φορεμα"));
    CHECK(wordsOf("cafe\xCC\x81") == Words{"cafe"});
    CHECK(wordsOf("ＡＢＣ１２") == Words{"abc12"});
}

TEST_CASE("numbers keep their point, lose what groups thousands, and marks of length become words") {
    CHECK(wordsOf("1.5 l 1,200 2,5 17\" 6' tall") == Words{"1.5", "l", "1200", "2.5", "17", "in", "6", "ft", "tall"});
    CHECK(wordsOf("wh-1000xm4") == Words{"wh", "1000xm4"});
}

TEST_CASE("a possessive is dropped, an elided article is a word of its own") {
    CHECK(wordsOf("women's mom\xE2\x80\x99s l'eau rock'n'roll") == Words{"women", "mom", "l", "eau", "rocknroll"});
}

TEST_CASE("a currency's sign is a word, ideographs are words of one character") {
    CHECK(wordsOf("€50 £3") == Words{"$", "50", "$", "3"});
    CHECK(wordsOf("木製椅子 A4") == Words{"木", "製", "椅", "子", "a4"});
}

TEST_CASE("broken UTF-8 separates words and nothing worse") { CHECK(wordsOf("red\xFFtea\xC3") == Words{"red", "tea"}); }

TEST_CASE("tokens know the bytes they come from and whether they were glued to the one before") {
    Tokens tokens;
    tokenize("Été t-shirt", tokens);
    REQUIRE(tokens.list.size() == 3);
    CHECK(tokens.list[0].end == 5);
    CHECK(tokens.list[1].begin == 6);
    CHECK_FALSE(tokens.list[1].glued);
    CHECK(tokens.list[2].glued);
}

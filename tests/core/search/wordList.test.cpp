// SPDX-License-Identifier: MIT
#include "search/wordList.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

using namespace nearshelf;
using namespace nearshelf::search;

namespace {

bool add(WordList& list, std::uint32_t shared, const std::string& own) {
    return list.add(shared, {reinterpret_cast<const std::uint8_t*>(own.data()), own.size()});
}

}  // namespace

TEST_CASE("words of an index are found where a plain sorted list has them") {
    std::vector<std::string> words = {"a", "car", "carat", "carats", "care", "kettle", "k\xC3\xA9", "zip"};
    std::sort(words.begin(), words.end());
    WordList list;
    std::string before;
    for (const std::string& word : words) {
        const auto shared = std::mismatch(before.begin(), before.end(), word.begin(), word.end()).first - before.begin();
        REQUIRE(add(list, static_cast<std::uint32_t>(shared), word.substr(static_cast<std::size_t>(shared))));
        before = word;
    }
    for (std::uint32_t i = 0; i < words.size(); ++i) {
        CHECK(list.word(i) == words[i]);
        CHECK(list.find(words[i]) == i);
    }
    for (const std::string wanted : {"", "b", "cara", "caratt", "kettles", "zzz"}) {
        CHECK(list.find(wanted) == list.size());
        CHECK(list.lowerBound(wanted) == std::lower_bound(words.begin(), words.end(), wanted) - words.begin());
    }
}

TEST_CASE("words that stand in disorder, share what is not there or are too long are refused") {
    WordList list;
    CHECK_FALSE(add(list, 1, "a"));
    REQUIRE(add(list, 0, "mug"));
    CHECK_FALSE(add(list, 4, "s"));
    CHECK_FALSE(add(list, 3, ""));
    CHECK_FALSE(add(list, 3, std::string(253, 's')));
    REQUIRE(add(list, 3, "s"));
    CHECK_FALSE(add(list, 0, "mug"));
}

TEST_CASE("texts stand in the order of their bytes, a beginning before the whole") {
    for (const std::string a : {"", "a", "ab", "b", "\xC3\xA9"})
        for (const std::string b : {"", "a", "ab", "b", "\xC3\xA9"}) {
            CHECK((orderOf(a, b) < 0) == (a < b));
            CHECK((orderOf(a, b) == 0) == (a == b));
            CHECK(beginsWith(a, b) == (a.compare(0, b.size(), b) == 0));
        }
}

// SPDX-License-Identifier: MIT
#include "search/fuzzyWalk.h"

#include "search/searchLayout.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>
#include <set>
#include <string>
#include <vector>

using namespace nearshelf;
using namespace nearshelf::search;

namespace {

std::vector<std::uint8_t> encode(const std::set<std::string>& words) {
    std::vector<std::uint8_t> bytes{static_cast<std::uint8_t>((words.size() & 0x7F) | 0x80), static_cast<std::uint8_t>(words.size() >> 7)};
    std::string before;
    for (const std::string& word : words) {
        const auto shared = std::mismatch(before.begin(), before.end(), word.begin(), word.end()).first - before.begin();
        bytes.push_back(static_cast<std::uint8_t>(shared));
        bytes.push_back(static_cast<std::uint8_t>(word.size() - static_cast<std::size_t>(shared)));
        bytes.push_back(0);
        bytes.insert(bytes.end(), word.begin() + shared, word.end());
        before = word;
    }
    return bytes;
}

/// The whole table, every edit two: an upper bound of what the walk may say, which also knows sounds.
int editDistance(const std::string& a, const std::string& b) {
    std::vector<std::vector<int>> cost(a.size() + 1, std::vector<int>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i)
        for (std::size_t j = 0; j <= b.size(); ++j) {
            if (i == 0 || j == 0) {
                cost[i][j] = static_cast<int>(2 * (i + j));
                continue;
            }
            cost[i][j] = std::min({cost[i - 1][j] + 2, cost[i][j - 1] + 2, cost[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 2)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) cost[i][j] = std::min(cost[i][j], cost[i - 2][j - 2] + 2);
        }
    return cost[a.size()][b.size()];
}

}  // namespace

TEST_CASE("every word within two edits is found, wherever the mistakes stand") {
    std::mt19937 random(5);
    std::set<std::string> words;
    while (words.size() < 3000) {
        std::string word;
        for (auto length = 3 + random() % 8; length > 0; --length) word += static_cast<char>('a' + random() % 6);
        words.insert(word);
    }
    const std::vector<std::uint8_t> bytes = encode(words);
    Vocabulary vocabulary;
    REQUIRE(vocabulary.open({bytes.data(), bytes.size()}, 3000));
    REQUIRE(vocabulary.size() == 3000);
    const std::vector<std::string> list(words.begin(), words.end());
    for (int round = 0; round < 60; ++round) {
        std::string typed = list[random() % list.size()];
        typed[random() % typed.size()] = static_cast<char>('a' + random() % 6);
        std::set<std::uint32_t> found;
        for (const NearWord& near : nearWords(vocabulary, typed, 4, false)) found.insert(near.word);
        for (std::uint32_t i = 0; i < list.size(); ++i) {
            INFO(typed << " " << list[i]);
            if (editDistance(typed, list[i]) <= 4) CHECK(found.count(i) == 1);
        }
    }
}

TEST_CASE("a swap costs one edit, a letter that sounds alike half of one, an unfinished word only what it has") {
    const std::vector<std::uint8_t> bytes = encode({"backpack", "refrigerator"});
    Vocabulary vocabulary;
    REQUIRE(vocabulary.open({bytes.data(), bytes.size()}, 2));
    const auto cost = [&](const char* typed, bool unfinished) {
        const auto near = nearWords(vocabulary, typed, 4, unfinished);
        return near.empty() ? -1 : static_cast<int>(near[0].halfEdits);
    };
    CHECK(cost("bakcpack", false) == 2);
    CHECK(cost("refrigirator", false) == 1);
    CHECK(cost("refirge", false) == -1);
    CHECK(cost("refirge", true) == 2);
}

TEST_CASE("words out of order, terms beyond the last and bytes left over are refused") {
    Vocabulary vocabulary;
    const std::vector<std::uint8_t> good = encode({"ant", "bee"});
    CHECK_FALSE(Vocabulary().open({good.data(), good.size()}, 1));
    CHECK_FALSE(Vocabulary().open({good.data(), good.size() - 1}, 2));
    std::vector<std::uint8_t> swapped = good;
    std::swap(swapped[5], swapped[11]);
    CHECK_FALSE(Vocabulary().open({swapped.data(), swapped.size()}, 2));
    CHECK(vocabulary.open({good.data(), good.size()}, 2));
    CHECK(vocabulary.find("bee") == 1);
    CHECK(vocabulary.find("be") == noTerm);
}

// SPDX-License-Identifier: MIT
#include "base/topK.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>
#include <vector>

using namespace nearshelf;

/// Few different scores, so that ties are the rule.
static std::vector<Scored> randomScores(std::mt19937& random, std::uint32_t count) {
    std::vector<Scored> entries;
    for (std::uint32_t id = 0; id < count; ++id) entries.push_back({static_cast<float>(random() % 17) - 8, id});
    std::shuffle(entries.begin(), entries.end(), random);
    return entries;
}

static std::vector<std::uint32_t> idsOf(const Scored* begin, std::size_t count) {
    std::vector<std::uint32_t> ids;
    for (std::size_t i = 0; i < count; ++i) ids.push_back(begin[i].id);
    return ids;
}

TEST_CASE("The k best of a stream are the first k of a full sort, ties by smaller id") {
    std::mt19937 random(11);
    for (const std::uint32_t capacity : {0u, 1u, 2u, 7u, 64u, 300u}) {
        std::vector<Scored> entries = randomScores(random, 257);
        TopK top(capacity);
        for (const Scored& entry : entries) top.offer(entry.score, entry.id);
        std::sort(entries.begin(), entries.end(), before);
        const List<Scored> best = top.take();
        REQUIRE(best.size() == std::min<std::size_t>(capacity, entries.size()));
        CHECK(idsOf(best.data(), best.size()) == idsOf(entries.data(), best.size()));
    }
}

TEST_CASE("The threshold opens only when the heap is full, and is then the score of the worst kept") {
    TopK top(2);
    top.offer(-5, 1);
    CHECK(top.threshold() < -1e30f);
    top.offer(3, 2);
    CHECK(top.threshold() == -5);
    top.offer(4, 3);
    CHECK(top.threshold() == 3);
}

TEST_CASE("Sorting best first equals the library's sort") {
    std::mt19937 random(5);
    for (const std::uint32_t count : {0u, 1u, 2u, 3u, 100u}) {
        std::vector<Scored> expected = randomScores(random, count);
        List<Scored> sorted;
        for (const Scored& entry : expected) sorted.push_back(entry);
        std::sort(expected.begin(), expected.end(), before);
        sortBestFirst(sorted);
        CHECK(idsOf(sorted.data(), sorted.size()) == idsOf(expected.data(), expected.size()));
    }
}

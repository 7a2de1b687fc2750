// SPDX-License-Identifier: MIT
#include "shelf/diversity.h"

#include "core/support/checkerboard.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

using namespace nearshelf;
using namespace nearshelf::test;

namespace {

/// Maximal marginal relevance as it is defined: every choice looks at everything left, likeness computed anew each time.
std::vector<std::uint32_t> naive(const Pack& pack, std::vector<Candidate> left, std::uint32_t count, float share) {
    std::vector<std::uint32_t> chosen;
    const float unit = share * left.front().score;
    while (chosen.size() < count && !left.empty()) {
        std::size_t best = 0;
        float bestValue = -1e30f;
        for (std::size_t i = 0; i < left.size(); ++i) {
            float closest = 0;
            for (const std::uint32_t item : chosen) closest = std::max(closest, likeness(pack, left[i].item, ItemIndex{item}));
            const float value = left[i].score - unit * closest;
            if (value > bestValue) {
                best = i;
                bestValue = value;
            }
        }
        chosen.push_back(indexOf(left[best].item));
        left.erase(left.begin() + static_cast<std::ptrdiff_t>(best));
    }
    return chosen;
}

}  // namespace

TEST_CASE("Diversity equals the naive definition of maximal marginal relevance") {
    Pack pack;
    const Bytes bytes = checkerboard().build();
    REQUIRE(pack.load(viewOf(bytes)) == ErrorCode::none);
    std::mt19937 random(29);
    for (const float share : {0.1f, 0.3f, 1.0f}) {
        for (int round = 0; round < 20; ++round) {
            std::vector<Candidate> expected;
            for (std::uint32_t i = 0; i < boardItems; ++i) {
                Candidate candidate;
                candidate.item = ItemIndex{i};
                candidate.score = static_cast<float>(random() % 100000) / 1000;  // no ties: their order is nobody's promise
                expected.push_back(candidate);
            }
            std::sort(expected.begin(), expected.end(), [](const auto& a, const auto& b) { return a.score > b.score; });
            List<Candidate> candidates;
            for (const Candidate& candidate : expected) candidates.push_back(candidate);
            diversify(pack, candidates, 8, share);
            REQUIRE(candidates.size() == 8);
            std::vector<std::uint32_t> chosen;
            for (const Candidate& candidate : candidates) chosen.push_back(indexOf(candidate.item));
            REQUIRE(chosen == naive(pack, expected, 8, share));
        }
    }
}

TEST_CASE("Without diversity the order stays and the rest is dropped") {
    Pack pack;
    const Bytes bytes = checkerboard().build();
    REQUIRE(pack.load(viewOf(bytes)) == ErrorCode::none);
    List<Candidate> candidates;
    for (std::uint32_t i = 0; i < 10; ++i) {
        candidates.push_back({});
        candidates.back().item = ItemIndex{i};
        candidates.back().score = 10 - static_cast<float>(i);
    }
    diversify(pack, candidates, 3, 0);
    REQUIRE(candidates.size() == 3);
    for (std::uint32_t i = 0; i < 3; ++i) CHECK(indexOf(candidates[i].item) == i);
}

TEST_CASE("Likeness is the cosine of content, and without vectors what category and brand share") {
    Pack withVectors, without;
    PackBuilder builder = checkerboard();
    Bytes bytes = builder.build();
    REQUIRE(withVectors.load(viewOf(bytes)) == ErrorCode::none);
    CHECK(likeness(withVectors, ItemIndex{0}, ItemIndex{0}) == Approx(1).margin(0.02));
    CHECK(likeness(withVectors, ItemIndex{0}, ItemIndex{2}) > 0.8f);
    CHECK(likeness(withVectors, ItemIndex{0}, ItemIndex{3}) < 0.2f);
    builder.dimension = 0;
    bytes = builder.build();
    REQUIRE(without.load(viewOf(bytes)) == ErrorCode::none);
    CHECK(likeness(without, ItemIndex{0}, ItemIndex{2}) == Approx(0.9));
    CHECK(likeness(without, ItemIndex{0}, ItemIndex{3}) == 0);
}

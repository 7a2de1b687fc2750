// SPDX-License-Identifier: MIT
#include "lifecycle/restockSpread.h"

#include "model/randomBits.h"

#include <catch2/catch.hpp>
#include <cmath>

using namespace nearshelf;
using namespace nearshelf::trainer;

namespace {

double normal(RandomBits& random) {
    double sum = -6;
    for (int i = 0; i < 12; ++i) sum += static_cast<double>(random.next() >> 11) * 0x1p-53;
    return sum;
}

/// Customers with five gaps of about a hundred days, each pair with a deviation of its own.
std::vector<PairHistory> pairsOf(std::size_t count, double deviation, double deviationOfOthers) {
    RandomBits random(3);
    std::vector<PairHistory> pairs(count);
    for (std::size_t i = 0; i < count; ++i) {
        double day = 0;
        pairs[i].days.push_back(0);
        for (int gap = 0; gap < 5; ++gap) {
            day += 100 * std::exp2((i % 2 == 0 ? deviation : deviationOfOthers) * normal(random));
            pairs[i].days.push_back(static_cast<std::uint32_t>(std::lround(day)));
        }
    }
    return pairs;
}

}  // namespace

TEST_CASE("Squares are those of the gaps' log2 about their mean") {
    CHECK(squaresOf({}) == 0);
    CHECK(squaresOf({30}) == 0);
    CHECK(squaresOf({10, 40}) == Approx(2));
}

TEST_CASE("Where all customers scatter alike a regular past counts little, where some keep a rhythm it counts much") {
    const RestockSpread alike = fitRestockSpread(pairsOf(4000, 0.5, 0.5)), mixed = fitRestockSpread(pairsOf(4000, 0.1, 1));
    CHECK(alike.variance == Approx(0.25).epsilon(0.1));
    CHECK(alike.weight > 50);
    CHECK(mixed.weight < 3);
    CHECK(nextGapVariance(alike, 0, 4) > regularVariance);
    CHECK(nextGapVariance(mixed, 0, 4) < regularVariance);
}

TEST_CASE("With too few pairs to learn from, the usual scatter stands in") {
    CHECK(fitRestockSpread(pairsOf(20, 0.5, 0.5)).variance == RestockSpread().variance);
}

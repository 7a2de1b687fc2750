// SPDX-License-Identifier: MIT
#include "lifecycle/nextOrder.h"

#include <catch2/catch.hpp>

using namespace nearshelf;

TEST_CASE("Without gaps of her own the product's usual gap is expected") { CHECK(expectedGapDays({30, 2}, nullptr, 0) == Approx(30)); }

TEST_CASE("Own gaps and the usual one are averaged on the logarithmic scale") {
    const float gaps[] = {10, 10};
    CHECK(expectedGapDays({40, 2}, gaps, 2) == Approx(20).epsilon(1e-4));
    CHECK(expectedGapDays({40, 0}, gaps, 2) == Approx(10).epsilon(1e-4));
}

TEST_CASE("Even gaps say little where a store's customers know no rhythm, and much where they do") {
    // Four gaps that are all alike: (0 + weight · variance) / (3 + weight) · (1 + 1/4).
    CHECK(nextGapVariance({1.1f, 13}, 0, 4) == Approx(13 * 1.1 / 16 * 1.25));
    CHECK(nextGapVariance({1.1f, 13}, 0, 4) > regularVariance);
    CHECK(nextGapVariance({0.1f, 13}, 0, 4) < regularVariance);
    CHECK(nextGapVariance({0.1f, 13}, 8, 4) > regularVariance);
}

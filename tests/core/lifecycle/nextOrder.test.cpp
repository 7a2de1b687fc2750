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

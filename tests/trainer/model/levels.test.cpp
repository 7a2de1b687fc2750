// SPDX-License-Identifier: MIT
#include "model/levels.h"

#include <catch2/catch.hpp>

using namespace nearshelf::trainer;

TEST_CASE("levels span the quantiles, and outliers take the ends") {
    std::vector<float> values;
    for (int i = 0; i <= 1000; ++i) values.push_back(static_cast<float>(i));
    values.back() = 1e6f;
    const Levels levels = fitLevels(values, 16, 0.01, 0.99);
    CHECK(levels.low == 10);
    CHECK(levels.of(15) == Approx(990));
    CHECK(levels.nearest(-5) == 0);
    CHECK(levels.nearest(1e6f) == 15);
    CHECK(levels.nearest(levels.of(7) + levels.step * 0.49f) == 7);
    CHECK(levels.nearest(levels.of(7) + levels.step * 0.51f) == 8);
}

TEST_CASE("equal values share one level") {
    const Levels levels = fitLevels({3, 3, 3}, 16, 0, 1);
    CHECK(levels.of(levels.nearest(3)) == 3);
    CHECK(fitLevels({}, 16, 0, 1).nearest(1) == 0);
}

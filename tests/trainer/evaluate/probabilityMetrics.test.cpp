// SPDX-License-Identifier: MIT
#include "evaluate/probabilityMetrics.h"

#include <catch2/catch.hpp>

using namespace nearshelf::trainer;

TEST_CASE("Areas and error of four forecasts, by hand") {
    // In falling order: yes .9, no .8, yes .3, no .1. Three of four pairs are in order; precision at the yeses is 1 and 2/3.
    const ProbabilityMetrics metrics = probabilityMetrics({0.8f, 0.9f, 0.1f, 0.3f}, {0, 1, 0, 1});
    CHECK(metrics.rocAuc == Approx(0.75));
    CHECK(metrics.prAuc == Approx(5.0 / 6));
    CHECK(metrics.brier == Approx((0.64 + 0.01 + 0.01 + 0.49) / 4));
}

TEST_CASE("Forecasts that are all equal tell nothing") {
    const ProbabilityMetrics metrics = probabilityMetrics({0.5f, 0.5f, 0.5f, 0.5f}, {1, 0, 0, 0});
    CHECK(metrics.rocAuc == Approx(0.5));
    CHECK(metrics.prAuc == Approx(0.25));
}

TEST_CASE("Deciles ascend and hold every forecast once") {
    std::vector<float> forecasts;
    std::vector<std::uint8_t> answers;
    for (int i = 0; i < 100; ++i) {
        forecasts.push_back(static_cast<float>(i) / 100);
        answers.push_back(i >= 50 ? 1 : 0);
    }
    const ProbabilityMetrics metrics = probabilityMetrics(forecasts, answers);
    REQUIRE(metrics.deciles.size() == 10);
    CHECK(metrics.deciles.front().forecast == Approx(0.045));
    CHECK(metrics.deciles.front().observed == 0);
    CHECK(metrics.deciles.back().observed == 1);
}

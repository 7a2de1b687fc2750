// SPDX-License-Identifier: MIT
#include "base/exp2.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <limits>

using namespace nearshelf;

TEST_CASE("2^x stays within its documented relative error") {
    double worst = 0;
    for (double x = -125.9; x < 126; x += 0.000731) {
        const float argument = static_cast<float>(x);
        const double truth = std::exp2(static_cast<double>(argument));
        worst = std::max(worst, std::fabs(static_cast<double>(exp2Of(argument)) - truth) / truth);
    }
    CAPTURE(worst);
    CHECK(worst < 3e-7);
}

TEST_CASE("2^x is exact at whole numbers, nothing below its range and clamped above it") {
    for (int n = -125; n <= 126; ++n) CHECK(exp2Of(static_cast<float>(n)) == std::ldexp(1.0f, n));
    CHECK(exp2Of(-126) == 0);
    CHECK(exp2Of(-1e30f) == 0);
    CHECK(exp2Of(1e30f) == std::ldexp(1.0f, 126));
    CHECK(exp2Of(std::numeric_limits<float>::quiet_NaN()) == 0);
}

TEST_CASE("log2 stays within its documented error over the whole range of floats") {
    double worst = 0, worstNearOne = 0;
    for (double x = -126; x < 128; x += 0.000731) {
        const float argument = static_cast<float>(std::exp2(x));
        const double truth = std::log2(static_cast<double>(argument));
        const double error = std::fabs(static_cast<double>(log2Of(argument)) - truth);
        worst = std::max(worst, error);
        if (std::fabs(x) <= 16) worstNearOne = std::max(worstNearOne, error);
    }
    CAPTURE(worst, worstNearOne);
    CHECK(worst < 8e-6);
    CHECK(worstNearOne < 2e-6);
}

TEST_CASE("log2 of what has no logarithm is the smallest exponent") {
    CHECK(log2Of(0) == -126);
    CHECK(log2Of(-1) == -126);
    CHECK(log2Of(std::numeric_limits<float>::quiet_NaN()) == -126);
    CHECK(log2Of(std::numeric_limits<float>::denorm_min()) == -126);
}

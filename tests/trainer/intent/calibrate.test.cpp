// SPDX-License-Identifier: MIT
#include "intent/calibrate.h"

#include "model/randomBits.h"

#include <catch2/catch.hpp>
#include <cmath>

using namespace nearshelf::trainer;

TEST_CASE("Forecasts that are too timid are stretched to what happened") {
    RandomBits random(3);
    std::vector<double> logOdds;
    std::vector<std::uint8_t> answers;
    for (int i = 0; i < 40000; ++i) {
        const double said = static_cast<double>(random.next() % 200) / 100 - 1;
        const double really = 1 / (1 + std::exp(-(1.6 * said - 0.4)));
        logOdds.push_back(said);
        answers.push_back(static_cast<double>(random.next() >> 11) * 0x1p-53 < really ? 1 : 0);
    }
    const Calibration found = calibrate(logOdds, answers);
    CHECK(found.slope == Approx(1.6).margin(0.06));
    CHECK(found.shift == Approx(-0.4).margin(0.04));
}

TEST_CASE("Answers that are all alike change no forecast") {
    const Calibration found = calibrate({-1, 0, 1}, {1, 1, 1});
    CHECK(found.slope == 1);
    CHECK(found.shift == 0);
}

TEST_CASE("Few answers hardly move forecasts that are pulled towards no change, many do") {
    std::vector<double> logOdds(4, 0.0), many(4000, 0.0);
    CHECK(calibrate(logOdds, {1, 1, 1, 1}, 20).shift < 0.15);
    CHECK(calibrate(many, std::vector<std::uint8_t>(4000, 1), 20).shift > 2);
    const Calibration none = calibrate({}, {}, 20);
    CHECK(none.slope == Approx(1));
    CHECK(none.shift == Approx(0).margin(1e-9));
}

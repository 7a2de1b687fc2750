// SPDX-License-Identifier: MIT
#include "nearshelf/ldp.h"

#include "core/support/bytes.h"
#include "core/support/steadyBytes.h"

#include <catch2/catch.hpp>
#include <cmath>

using namespace nearshelf;
using namespace nearshelf::test;

static LdpParams paramsOf(int choices, int epsilon) { return {static_cast<std::uint8_t>(choices), static_cast<std::uint8_t>(epsilon)}; }

TEST_CASE("Thresholds of the truth are exact to the last of 64 bits") {
    // Computed with 400-bit arithmetic.
    CHECK(truthThreshold(paramsOf(8, 1)) == 5159703134247355513ull);
    CHECK(truthThreshold(paramsOf(8, 2)) == 9472756646864840604ull);
    CHECK(truthThreshold(paramsOf(8, 3)) == 13679358111150976688ull);
    CHECK(truthThreshold(paramsOf(16, 2)) == 6087975580612644305ull);
    CHECK(truthThreshold(paramsOf(32, 2)) == 3550595942030812770ull);
    CHECK(truthThreshold(paramsOf(32, 4)) == 11766119947328643887ull);
}

TEST_CASE("A draw just below the threshold is the truth, at the threshold it is not") {
    for (const std::uint64_t step : {0, 1}) {
        Bytes random;
        put(random, truthThreshold(paramsOf(8, 2)) - 1 + step, 8);
        random.resize(ldpRandomBytes);
        CHECK((randomisedAnswer(paramsOf(8, 2), 3, viewOf(random)).value == 3) == (step == 0));
    }
}

TEST_CASE("Bytes that would favour one of the other choices are passed over") {
    Bytes random(ldpRandomBytes, 0xFF);
    // 255 = 36 * 7 + 3: at seven other choices, 252 and above are rejected.
    random[8] = 252;
    random[10] = 251;
    CHECK(randomisedAnswer(paramsOf(8, 2), 0, viewOf(random)).value == 1 + 251 % 7);
    CHECK(randomisedAnswer(paramsOf(8, 2), 0, viewOf(Bytes(ldpRandomBytes, 0xFF))).error == ErrorCode::reportRandomness);
}

TEST_CASE("Answers fall as the formula says, by chi-square over a million draws each") {
    for (const auto& [choices, epsilon] : {std::pair{8, 2}, {32, 2}, {3, 1}, {16, 4}}) {
        const LdpParams params = paramsOf(choices, epsilon);
        const std::uint8_t truth = static_cast<std::uint8_t>(choices / 2);
        SteadyBytes source(7);
        std::vector<double> counts(static_cast<std::size_t>(choices));
        constexpr int draws = 1'000'000;
        for (int i = 0; i < draws; ++i) ++counts[randomisedAnswer(params, truth, source.next<ldpRandomBytes>()).value];
        const double e = std::exp(epsilon), q = 1 / (e + choices - 1);
        double chiSquare = 0;
        for (int choice = 0; choice < choices; ++choice) {
            const double expected = draws * (choice == truth ? e * q : q);
            chiSquare += std::pow(counts[static_cast<std::size_t>(choice)] - expected, 2) / expected;
        }
        const double freedom = choices - 1;
        INFO("k = " << choices << ", epsilon = " << epsilon << ", chi-square " << chiSquare);
        CHECK(std::abs(chiSquare - freedom) < 3.5 * std::sqrt(2 * freedom) + 3);
    }
}

TEST_CASE("A season has one answer per stream, and a new task version is a new draw") {
    const LdpParams params = paramsOf(8, 2);
    SteadyBytes source(11);
    SeasonAnswer held;
    int draws = 0;
    for (std::uint32_t week = 0; week < 4 * weeksPerSeason; ++week) {
        const Result<SeasonStep> step =
            answerOfSeason(params, held, seasonOf(week, 5), 1, true, static_cast<std::uint8_t>(week % 8), source.next<ldpRandomBytes>());
        REQUIRE(step.ok());
        draws += step.value.charged;
        if (!step.value.charged) CHECK(step.value.kept.answer == held.answer);
        held = step.value.kept;
    }
    // Weeks 0 – 4 end a season, then three whole ones, then eight weeks of the next.
    CHECK(draws == 5);
    const std::uint32_t season = held.season;
    CHECK(answerOfSeason(params, held, season, 2, true, 0, source.next<ldpRandomBytes>()).value.charged);
    CHECK_FALSE(answerOfSeason(params, held, season, 2, false, 0, source.next<ldpRandomBytes>()).value.charged);
    CHECK(answerOfSeason(params, {}, season, 1, false, 0, source.next<ldpRandomBytes>()).error == ErrorCode::reportNothingHeld);
}

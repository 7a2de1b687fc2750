// SPDX-License-Identifier: MIT
#include "evaluate/offPolicy.h"

#include "model/randomBits.h"

#include <catch2/catch.hpp>
#include <cmath>

using namespace nearshelf::trainer;

namespace {

constexpr double rates[2][2] = {{0.1, 0.3}, {0.25, 0.05}};  ///< by state, then option

/// 50 shoppers of 20 decisions; option 1 is shown three times in four.
std::vector<LoggedDecision> logOf(std::uint64_t seed) {
    RandomBits random(seed);
    const auto uniform = [&random] { return static_cast<double>(random.next() >> 11) * 0x1p-53; };
    std::vector<LoggedDecision> log;
    for (std::uint32_t i = 0; i < 1000; ++i) {
        const auto state = static_cast<std::uint32_t>(random.next() % 2), option = uniform() < 0.75 ? 1u : 0u;
        log.push_back({i / 20, state, option, option == 1 ? 0.75 : 0.25, uniform() < rates[state][option] ? 1.0 : 0.0});
    }
    return log;
}

}  // namespace

TEST_CASE("The worth of another policy is told without bias, and about as many intervals hold it as they say") {
    constexpr std::uint32_t logs = 300;
    const double truth = (rates[0][1] + rates[1][0]) / 2;
    double means[3] = {};
    std::uint32_t held[3] = {};
    for (std::uint32_t seed = 0; seed < logs; ++seed) {
        const OffPolicyEstimates found = estimateWorth(logOf(seed), {1, 0}, 2);
        const WorthEstimate all[] = {found.plain, found.normalised, found.robust};
        for (std::size_t i = 0; i < 3; ++i) {
            means[i] += all[i].mean / logs;
            held[i] += all[i].low <= truth && truth <= all[i].high ? 1 : 0;
        }
    }
    for (std::size_t i = 0; i < 3; ++i) {
        CAPTURE(i);
        CHECK(means[i] == Approx(truth).margin(0.005));
        CHECK(held[i] >= logs * 92 / 100);
        CHECK(held[i] < logs);
    }
}

TEST_CASE("A log without a success of what the target shows still allows for some") {
    std::vector<LoggedDecision> log;
    for (std::uint32_t i = 0; i < 40; ++i) log.push_back({i, 0, i % 2, 0.5, 0});
    const OffPolicyEstimates found = estimateWorth(log, {1}, 2);
    CHECK(found.plain.mean == 0);
    CHECK(found.plain.low == 0);
    CHECK(found.plain.high > 0.05);
    CHECK(found.plain.high < 0.5);
}

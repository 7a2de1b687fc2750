// SPDX-License-Identifier: MIT
// Simulated weeks of an experiment, with the noise that aggregators add.
#include "estimate/experiment.h"

#include "split/noise.h"
#include "tasks/splitTask.h"

#include <catch2/catch.hpp>
#include <random>

using namespace nearshelf;
using namespace nearshelf::collector;

namespace {

/// With both aggregators' noise on each counter.
ExperimentRules experiment(std::uint32_t heldOutPercent) { return {heldOutPercent, 2 * noiseVariance(1, releaseParams()), .01}; }

struct World {
    int profiles;
    double met, shownBuys, heldOutBuys, heldOut, lostOfHeldOut;
};

void addNoiseOfTwo(List<std::int64_t>& counters, std::mt19937_64& random) {
    const RandomSource source{[](void* self, std::uint8_t* out, std::size_t size) {
                                  for (std::size_t i = 0; i < size; ++i)
                                      out[i] = static_cast<std::uint8_t>((*static_cast<std::mt19937_64*>(self))());
                              },
                              &random};
    for (std::size_t i = 0; i < counters.size(); ++i) counters[i] += discreteLaplace(1, 1, source) + discreteLaplace(1, 1, source);
}

/// One released week: every profile's answer, and two parties' noise on each counter.
List<std::int64_t> week(const World& world, std::mt19937_64& random) {
    List<std::int64_t> counters;
    for (std::size_t i = 0; i < experimentValues.size(); ++i) counters.push_back(0);
    std::uniform_real_distribution<double> chance(0, 1);
    for (int i = 0; i < world.profiles; ++i) {
        const bool heldOut = chance(random) < world.heldOut;
        if (chance(random) >= world.met || (heldOut && chance(random) < world.lostOfHeldOut)) {
            ++counters[0];
            continue;
        }
        const bool bought = chance(random) < (heldOut ? world.heldOutBuys : world.shownBuys);
        ++counters[1 + 2 * heldOut + bought];
    }
    addNoiseOfTwo(counters, random);
    return counters;
}

}  // namespace

TEST_CASE("The true difference between the arms lies in the interval in about 95 of 100 simulated weeks") {
    const World worlds[] = {{4000, .6, .09, .07, .25, 0}, {1500, .8, .1, .1, .5, 0}, {20000, .5, .04, .05, .1, 0}};
    std::mt19937_64 random(17);
    for (const World& world : worlds) {
        const ExperimentRules rules = experiment(static_cast<std::uint32_t>(100 * world.heldOut + .5));
        const int weeks = 400;
        int covered = 0, alarms = 0;
        for (int i = 0; i < weeks; ++i) {
            const ExperimentEstimate estimate = experimentOf(rules, {week(world, random)});
            REQUIRE(estimate.isEnough);
            const double truth = world.shownBuys - world.heldOutBuys;
            covered += estimate.low <= truth && truth <= estimate.high;
            alarms += estimate.armsAreSkewed;
        }
        INFO(covered << " of " << weeks);
        CHECK(covered >= 367);  // 380 - 3 deviations
        CHECK(covered <= 396);
        CHECK(alarms <= 3);
    }
}

TEST_CASE("An arm that loses a fifth of its reports is called skewed, and arms that are too small are not compared") {
    std::mt19937_64 random(5);
    int alarms = 0;
    for (int i = 0; i < 50; ++i) alarms += experimentOf(experiment(20), {week({8000, .6, .05, .05, .2, .2}, random)}).armsAreSkewed;
    CHECK(alarms >= 48);
    CHECK_FALSE(experimentOf(experiment(10), {week({500, .6, .5, .5, .1, 0}, random)}).isEnough);
}

TEST_CASE("small_cells: an arm in which fewer bought than may be published of a single counter is not compared, over however many weeks") {
    const auto weekOf = [](std::int64_t shown, std::int64_t heldOut) { return List<std::int64_t>{0, 900, shown, 900, heldOut}; };
    const ExperimentRules rules = experiment(50);
    CHECK_FALSE(experimentOf(rules, {weekOf(60, 19)}).isEnough);
    CHECK_FALSE(experimentOf(rules, {weekOf(19, 60)}).isEnough);
    CHECK(experimentOf(rules, {weekOf(60, 20)}).isEnough);
    CHECK(experimentOf(rules, {weekOf(60, 19), weekOf(60, 19)}).isEnough);
    // Three deviations of a hundred weeks' noise: 58.
    CHECK_FALSE(experimentOf(rules, std::vector<List<std::int64_t>>(100, weekOf(60, 0))).isEnough);
    std::vector<List<std::int64_t>> hundred(99, weekOf(60, 0));
    hundred.push_back(weekOf(60, 57));
    CHECK_FALSE(experimentOf(rules, hundred).isEnough);
    hundred.back() = weekOf(60, 58);
    CHECK(experimentOf(rules, hundred).isEnough);
}

TEST_CASE("One forged report in a hundred moves the difference by no more than is said") {
    std::mt19937_64 random(9);
    const ExperimentRules rules = experiment(50);
    List<std::int64_t> honest = week({10000, .7, .05, .05, .5, 0}, random);
    const ExperimentEstimate before = experimentOf(rules, {honest});
    for (std::size_t value = 1; value < experimentValues.size(); ++value) {
        List<std::int64_t> forged;
        for (std::size_t i = 0; i < honest.size(); ++i) forged.push_back(honest[i] + (i == value ? 100 : 0));
        CHECK(std::abs(experimentOf(rules, {forged}).difference - before.difference) <= before.forgedAllowance);
    }
}

namespace {

/// The same profiles over several weeks, each in its arm for good. `lasting`: share of the variance of buying that is the profile's own;
/// 1: who buys buys every week.
std::vector<List<std::int64_t>> sameProfiles(int profiles, int weeks, double buys, double lasting, std::mt19937_64& random) {
    std::vector<List<std::int64_t>> released;
    std::uniform_real_distribution<double> chance(0, 1);
    // Beta-distributed propensities: their variance is `lasting` of buys * (1 - buys).
    const double size = lasting < 1 ? (1 - lasting) / std::max(lasting, 1e-9) : 0;
    std::gamma_distribution<double> yes(std::max(1e-9, buys * size), 1), no(std::max(1e-9, (1 - buys) * size), 1);
    std::vector<double> propensities;
    std::vector<bool> heldOut;
    for (int i = 0; i < profiles; ++i) {
        const double a = yes(random), b = no(random);
        propensities.push_back(lasting < 1 ? a / (a + b) : static_cast<double>(chance(random) < buys));
        heldOut.push_back(chance(random) < .5);
    }
    for (int week = 0; week < weeks; ++week) {
        List<std::int64_t> counters{0, 0, 0, 0, 0};
        for (std::size_t i = 0; i < propensities.size(); ++i)
            ++counters[1 + 2 * std::size_t{heldOut[i]} + std::size_t{chance(random) < propensities[i]}];
        addNoiseOfTwo(counters, random);
        released.push_back(counters);
    }
    return released;
}

struct Coverage {
    int covered = 0, coveredIfIndependent = 0;
    double width = 0;
};

/// How often the interval over all weeks holds the truth (no difference), and how often one would that takes weeks for independent.
Coverage coverageOf(int weeks, double lasting, int runs) {
    std::mt19937_64 random(23);
    const ExperimentRules rules = experiment(50);
    Coverage coverage;
    for (int run = 0; run < runs; ++run) {
        const ExperimentEstimate estimate = experimentOf(rules, sameProfiles(1500, weeks, .1, lasting, random));
        REQUIRE(estimate.isEnough);
        coverage.covered += estimate.low <= 0 && 0 <= estimate.high;
        const double half = (estimate.high - estimate.low) / 2;
        coverage.coveredIfIndependent += std::abs(estimate.difference) <= half / std::sqrt(weeks);
        coverage.width += half / runs;
    }
    return coverage;
}

}  // namespace

TEST_CASE(
    "Over six weeks of the same profiles the interval covers at its rate where buying is a habit, and more often where it is chance") {
    const int runs = 500;
    // Control: taking the weeks for independent, one would be wrong every second time.
    const Coverage habit = coverageOf(6, 1, runs);
    CHECK(habit.coveredIfIndependent < .65 * runs);
    CHECK(habit.covered >= 460);  // 475 - 3 deviations
    CHECK(habit.covered <= 490);
    for (const double lasting : {.3, .01}) CHECK(coverageOf(6, lasting, runs).covered >= 475);
    // What weeks do narrow is the noise.
    CHECK(habit.width < coverageOf(1, 1, runs).width);
}

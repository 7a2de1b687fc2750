// SPDX-License-Identifier: MIT
// Simulated weeks of an experiment, with the noise that aggregators add.
#include "estimate/experiment.h"

#include "split/noise.h"

#include <catch2/catch.hpp>
#include <random>

using namespace nearshelf;
using namespace nearshelf::collector;

namespace {

SplitTask experiment(std::uint32_t heldOutPercent) {
    SplitQuestionPlan plan;
    plan.name = "experiment:shelves";
    plan.values = experimentValues;
    SplitTask task = makeSplitTask(plan, "https://leader.test/", "https://second.test/", 100, {});
    task.heldOutPercent = heldOutPercent;
    return task;
}

struct World {
    int profiles;
    double met, shownBuys, heldOutBuys, heldOut, lostOfHeldOut;
};

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
    const RandomSource source{[](void* self, std::uint8_t* out, std::size_t size) {
                                  for (std::size_t i = 0; i < size; ++i)
                                      out[i] = static_cast<std::uint8_t>((*static_cast<std::mt19937_64*>(self))());
                              },
                              &random};
    for (std::size_t i = 0; i < counters.size(); ++i) counters[i] += discreteLaplace(1, 1, source) + discreteLaplace(1, 1, source);
    return counters;
}

}  // namespace

TEST_CASE("The true difference between the arms lies in the interval in about 95 of 100 simulated weeks") {
    const World worlds[] = {{4000, .6, .05, .03, .2, 0}, {1500, .8, .02, .02, .5, 0}, {20000, .5, .04, .05, .1, 0}};
    std::mt19937_64 random(17);
    for (const World& world : worlds) {
        const SplitTask task = experiment(static_cast<std::uint32_t>(100 * world.heldOut + .5));
        const int weeks = 400;
        int covered = 0, alarms = 0;
        for (int i = 0; i < weeks; ++i) {
            const ExperimentEstimate estimate = experimentOf(task, week(world, random), .01);
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
    for (int i = 0; i < 50; ++i) alarms += experimentOf(experiment(20), week({8000, .6, .05, .05, .2, .2}, random), .01).armsAreSkewed;
    CHECK(alarms >= 48);
    CHECK_FALSE(experimentOf(experiment(10), week({500, .6, .05, .05, .1, 0}, random), .01).isEnough);
}

TEST_CASE("One forged report in a hundred moves the difference by no more than is said") {
    std::mt19937_64 random(9);
    const SplitTask task = experiment(50);
    List<std::int64_t> honest = week({10000, .7, .05, .05, .5, 0}, random);
    const ExperimentEstimate before = experimentOf(task, honest, .01);
    for (std::size_t value = 1; value < experimentValues.size(); ++value) {
        List<std::int64_t> forged;
        for (std::size_t i = 0; i < honest.size(); ++i) forged.push_back(honest[i] + (i == value ? 100 : 0));
        CHECK(std::abs(experimentOf(task, forged, .01).difference - before.difference) <= before.forgedAllowance);
    }
}

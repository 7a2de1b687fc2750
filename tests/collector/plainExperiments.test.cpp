// SPDX-License-Identifier: MIT
#include "estimate/plainExperiments.h"

#include "estimate/ldpEstimates.h"

#include <catch2/catch.hpp>
#include <random>

using namespace nearshelf;
using namespace nearshelf::collector;

namespace {

constexpr std::uint32_t thisWeek = 2948;

TaskFile asking(std::uint32_t version, std::uint32_t heldOutPercent) {
    TaskFile file;
    file.version = version;
    for (const char* const name : {"intent", "category", "priceBand"}) file.streams.push_back({name, {}, {}});
    file.experiment = LdpExperiment{"shelves", heldOutPercent};
    return file;
}

TaskVersions versions(const std::vector<TaskFile>& files) {
    TaskVersions tasks;
    for (const TaskFile& file : files) tasks[file.version] = file;
    return tasks;
}

CountedAnswers counted(std::uint32_t version, std::uint32_t window, std::uint8_t answer, std::uint64_t count) {
    return {version, window, LdpStream::experiment, answer, count};
}

std::vector<CountedAnswers> window(std::uint32_t number, std::array<std::uint64_t, experimentAnswers> told, std::uint32_t version = 1) {
    std::vector<CountedAnswers> counts;
    for (std::uint8_t answer = 0; answer < experimentAnswers; ++answer) counts.push_back(counted(version, number, answer, told[answer]));
    return counts;
}

}  // namespace

TEST_CASE("Of plainly told arms the planted lift lies in the interval in about 95 of 100 simulated stores") {
    std::mt19937_64 random(31);
    std::uniform_real_distribution<double> chance(0, 1);
    const int stores = 400;
    int covered = 0, alarms = 0, seen = 0;
    for (int store = 0; store < stores; ++store) {
        std::array<std::uint64_t, experimentAnswers> told{};
        for (int profile = 0; profile < 6000; ++profile) {
            const std::size_t arm = chance(random) < .3 ? 1 : 0;
            ++told[arm];
            told[arm + 2] += chance(random) < (arm == 0 ? .06 : .05);
        }
        const auto estimates = plainExperiments(window(737, told), versions({asking(1, 30)}), thisWeek, {});
        REQUIRE(estimates.size() == 1);
        const ExperimentEstimate& estimate = estimates[0].estimate;
        REQUIRE(estimate.isEnough);
        covered += estimate.low <= .01 && .01 <= estimate.high;
        alarms += estimate.armsAreSkewed;
        seen += estimate.low > 0;
    }
    INFO(covered << " of " << stores);
    CHECK(covered >= 367);  // 380 - 3 deviations
    CHECK(covered <= 393);
    CHECK(alarms <= 3);
    CHECK(seen > stores / 10);
}

TEST_CASE("Shares are orders over meetings, exactly as they were counted") {
    const auto estimates = plainExperiments(window(736, {1000, 500, 100, 40}), versions({asking(1, 33)}), thisWeek, {});
    REQUIRE(estimates.size() == 1);
    CHECK(estimates[0].estimate.shown.profiles == 1000);
    CHECK(estimates[0].estimate.heldOut.bought == 40);
    CHECK(estimates[0].estimate.difference == Approx(.1 - .08));
    CHECK(estimates[0].isOpen);
    CHECK_FALSE(plainExperiments(window(730, {1000, 500, 100, 40}), versions({asking(1, 33)}), thisWeek, {})[0].isOpen);
}

TEST_CASE("Versions of the task file that ask the same are counted together, another share is another experiment") {
    auto counts = window(735, {600, 600, 60, 60});
    for (const auto& more : {window(735, {400, 400, 40, 40}, 2), window(736, {1000, 1000, 90, 90}, 2), window(736, {7, 7, 7, 7}, 3),
                             window(736, {900, 900, 900, 900}, 9)})
        counts.insert(counts.end(), more.begin(), more.end());
    counts.push_back({1, 735, LdpStream::intent, 3, 1000});
    const TaskVersions tasks = versions({asking(1, 50), asking(2, 50), asking(3, 10)});
    const auto estimates = plainExperiments(counts, tasks, thisWeek, {});
    REQUIRE(estimates.size() == 2);
    CHECK(estimates[0].heldOutPercent == 10);
    CHECK_FALSE(estimates[0].estimate.isEnough);
    CHECK(estimates[1].windows == 2);
    CHECK(estimates[1].estimate.shown.profiles == 2000);
    CHECK(estimates[1].estimate.shown.bought == 190);
    // What is randomised goes its own way.
    CHECK(estimateWindows(counts, tasks, thisWeek, {}).size() == 1);
}

TEST_CASE("More orders than meetings, of which only forgers can tell, are no shares above one") {
    const auto estimates = plainExperiments(window(736, {1000, 500, 5000, 40}), versions({asking(1, 33)}), thisWeek, {});
    CHECK(estimates[0].estimate.shown.bought <= estimates[0].estimate.shown.profiles);
    CHECK_FALSE(estimates[0].estimate.isEnough);
}

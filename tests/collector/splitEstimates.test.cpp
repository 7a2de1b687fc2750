// SPDX-License-Identifier: MIT
#include "estimate/splitEstimates.h"

#include "nearshelf/release.h"

#include "estimate/estimatesJson.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace nearshelf;
using namespace nearshelf::collector;

namespace {

SplitTask question(bool isHistogram, std::uint32_t maxWeight, std::size_t values) {
    SplitQuestionPlan plan;
    plan.name = "question";
    plan.isHistogram = isHistogram;
    plan.maxWeight = maxWeight;
    for (std::size_t i = 0; i < values; ++i) plan.values.push_back("v" + std::to_string(i));
    return makeSplitTask(plan, "https://leader.test/", "https://second.test/", 100, {});
}

std::vector<std::size_t> shownOf(const SplitTask& task, const List<std::int64_t>& counters) {
    std::vector<std::size_t> shown;
    for (const CounterEstimate& cell : estimateBatch(task, 1000, counters, {}).cells) shown.push_back(cell.value);
    return shown;
}

using Shown = std::vector<std::size_t>;

}  // namespace

TEST_CASE("small_cells: of a released week no counter below max(20, three deviations of both noises) is shown") {
    CHECK(shownOf(question(true, 1, 5), {400, 20, 19, 0, -3}) == Shown{0, 1});
    CHECK(shownOf(question(false, 4, 4), {24, 23, 500, 20}) == Shown{0, 2});
    CHECK(shownOf(question(false, 8, 9), {48, 47, 500, 24, 0, 0, 0, 0, 0}) == Shown{0, 2});
}

TEST_CASE("small_cells: a histogram never lacks one counter alone, since the number of reports would tell it") {
    CHECK(shownOf(question(true, 1, 4), {400, 300, 200, 5}) == Shown{0, 1});
    CHECK(shownOf(question(true, 1, 4), {400, 300, 200, 100}) == Shown{0, 1, 2, 3});
    // Several counters of one shopper do not sum up to anything known.
    CHECK(shownOf(question(false, 4, 4), {400, 300, 200, 5}) == Shown{0, 1, 2});
}

TEST_CASE("Intervals hold both noises, and one forged report in a hundred at their lower end") {
    const BatchEstimate estimate = estimateBatch(question(true, 1, 3), 960, {500, 400, 60}, {});
    const std::int64_t half = noiseHalfWidth(1, {}, .05);
    REQUIRE(estimate.cells.size() == 3);
    CHECK(estimate.cells[0].low == 500 - half - 10);
    CHECK(estimate.cells[0].high == 500 + half);
}

TEST_CASE("The weeks of an experiment are put together from what was released, thrown away weeks left out") {
    const auto database = openDatabase(":memory:");
    BatchStore batches(*database);
    SplitQuestionPlan plan;
    plan.name = "experiment:shelves";
    plan.values = experimentValues;
    SplitTask task = makeSplitTask(plan, "https://leader.test/", "https://second.test/", 100, {});
    task.heldOutPercent = 50;
    const auto release = [&](std::uint32_t week, const List<std::int64_t>& counters) {
        List<std::uint8_t> own, other;
        own.resize(task.shape.outputShareBytes());
        other.resize(task.shape.outputShareBytes());
        REQUIRE(addNoise(task.shape, own, counters.data(), counters.size()) == ErrorCode::none);
        batches.close(task, week, {BatchState::released, 1000, {own.begin(), own.end()}, {other.begin(), other.end()}});
    };
    TaskVersions versions;
    versions[3].tasks.push_back(task);
    release(2950, {100, 400, 60, 390, 40});
    CHECK(estimateSplit(batches, versions, {}).experiments.empty());
    batches.close(task, 2951, {BatchState::tooSmall, 50, {}, {}});
    release(2952, {100, 500, 40, 510, 20});

    const auto json = nlohmann::json::parse(estimatesJson({{}, {}, estimateSplit(batches, versions, {})}));
    CHECK(json["batches"].size() == 3);
    REQUIRE(json["experiments"].size() == 1);
    const auto& together = json["experiments"][0];
    CHECK(together["name"] == "experiment:shelves");
    CHECK((together["firstWeek"] == 2950 && together["lastWeek"] == 2952 && together["weeks"] == 2));
    CHECK((together["shown"]["profiles"] == 1000 && together["shown"]["bought"] == 100));
    CHECK((together["heldOut"]["profiles"] == 960 && together["heldOut"]["bought"] == 60));
    CHECK(together["difference"].get<double>() == Approx(.1 - .0625).margin(1e-6));
    CHECK(estimatesTable({{}, {}, estimateSplit(batches, versions, {})}).find("2 weeks from 2950 to 2952 together") != std::string::npos);
}

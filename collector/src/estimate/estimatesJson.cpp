// SPDX-License-Identifier: MIT
#include "estimate/estimatesJson.h"

#include <cmath>
#include <nlohmann/json.hpp>

namespace nearshelf::collector {
namespace {

using Json = nlohmann::ordered_json;
constexpr int estimatesFormat = 1;

/// Six decimals: far below any noise, and the same bytes on every machine.
double rounded(double share) { return std::round(share * 1e6) / 1e6; }

Json streamJson(const WindowEstimate& window) {
    const StreamEstimate& estimate = window.estimate;
    Json json{{"stream", window.asked->name},
              {"taskVersion", window.taskVersion},
              {"window", window.window},
              {"firstWeek", window.window * weeksPerWindow},
              {"open", window.isOpen},
              {"epsilon", window.asked->params.epsilon},
              {"k", window.asked->params.choices},
              {"reports", estimate.reports},
              {"status", estimate.isEnough ? "ok" : "not enough data"}};
    if (!estimate.isEnough) return json;
    json["forgedAllowance"] = rounded(estimate.forgedAllowance);
    json["looksForged"] = estimate.looksForged;
    json["jumped"] = window.jumped;
    json["cells"] = Json::array();
    for (const CellEstimate& cell : estimate.cells) {
        json["cells"].push_back({{"value", window.asked->values.at(cell.value)},
                                 {"share", rounded(cell.share)},
                                 {"low", rounded(cell.low)},
                                 {"high", rounded(cell.high)}});
    }
    Json names = Json::array();
    for (const std::size_t value : estimate.otherValues) names.push_back(window.asked->values.at(value));
    json["other"] = {{"share", rounded(estimate.otherShare)}, {"values", std::move(names)}};
    return json;
}

Json armJson(const ArmEstimate& arm) { return {{"profiles", arm.profiles}, {"bought", arm.bought}, {"share", rounded(arm.share())}}; }

Json experimentJson(const ExperimentEstimate& experiment) {
    Json json{{"status", experiment.isEnough ? "ok" : "not enough data"}};
    if (!experiment.isEnough) return json;
    json["shown"] = armJson(experiment.shown);
    json["heldOut"] = armJson(experiment.heldOut);
    json["difference"] = rounded(experiment.difference);
    json["low"] = rounded(experiment.low);
    json["high"] = rounded(experiment.high);
    json["forgedAllowance"] = rounded(experiment.forgedAllowance);
    json["armsAreSkewed"] = experiment.armsAreSkewed;
    return json;
}

Json batchJson(const BatchEstimate& batch) {
    Json json{{"name", batch.task->name}, {"task", batch.task->idText}, {"taskVersion", batch.taskVersion},
              {"week", batch.week},       {"reports", batch.reports},   {"status", batch.isEnough ? "ok" : "not enough data"}};
    if (!batch.isEnough) return json;
    json["threshold"] = batch.threshold;
    json["suppressed"] = batch.suppressed;
    json["cells"] = Json::array();
    for (const CounterEstimate& cell : batch.cells)
        json["cells"].push_back(
            {{"value", batch.task->values.at(cell.value)}, {"count", cell.count}, {"low", cell.low}, {"high", cell.high}});
    if (batch.experiment) json["experiment"] = experimentJson(*batch.experiment);
    return json;
}

Json plainJson(const PlainExperiment& experiment) {
    Json json{{"name", experiment.name},
              {"heldOutPercent", experiment.heldOutPercent},
              {"firstWeek", experiment.firstWindow * weeksPerWindow},
              {"lastWeek", experiment.lastWindow * weeksPerWindow + weeksPerWindow - 1},
              {"windows", experiment.windows},
              {"open", experiment.isOpen}};
    json.update(experimentJson(experiment.estimate));
    return json;
}

Json weeksJson(const ExperimentWeeks& together) {
    Json json{{"name", together.task->name},     {"task", together.task->idText}, {"taskVersion", together.taskVersion},
              {"firstWeek", together.firstWeek}, {"lastWeek", together.lastWeek}, {"weeks", together.weeks}};
    json.update(experimentJson(together.estimate));
    return json;
}

}  // namespace

std::string estimatesJson(const Estimates& estimates) {
    Json json{{"format", estimatesFormat}, {"streams", Json::array()}, {"batches", Json::array()}, {"experiments", Json::array()}};
    for (const WindowEstimate& window : estimates.windows) json["streams"].push_back(streamJson(window));
    for (const BatchEstimate& batch : estimates.split.batches) json["batches"].push_back(batchJson(batch));
    for (const PlainExperiment& plain : estimates.experiments) json["experiments"].push_back(plainJson(plain));
    for (const ExperimentWeeks& together : estimates.split.experiments) json["experiments"].push_back(weeksJson(together));
    return json.dump(2) + "\n";
}

}  // namespace nearshelf::collector

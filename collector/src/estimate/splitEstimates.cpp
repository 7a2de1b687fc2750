// SPDX-License-Identifier: MIT
#include "estimate/splitEstimates.h"

#include "split/noise.h"

#include <algorithm>
#include <cmath>

namespace nearshelf::collector {
namespace {

void publish(const List<std::int64_t>& counters, const SplitPublicationParams& params, BatchEstimate& estimate) {
    const std::uint64_t sensitivity = sensitivityOf(estimate.task->shape.params);
    estimate.threshold = publicationThreshold(sensitivity, releaseParams());
    const std::int64_t noise = noiseHalfWidth(sensitivity, releaseParams(), params.errorRate);
    const auto forged = static_cast<std::int64_t>(std::ceil(params.forgedShare * static_cast<double>(estimate.reports)));
    for (std::size_t i = 0; i < counters.size(); ++i) {
        if (counters[i] < estimate.threshold) continue;
        estimate.cells.push_back({i, counters[i], std::max<std::int64_t>(0, counters[i] - noise - forged), counters[i] + noise});
    }
    // A histogram's counters sum to the number of reports: one alone would be what the others leave.
    const bool sumsUp = estimate.task->shape.params.kind == Prio3Kind::histogram;
    if (sumsUp && estimate.cells.size() + 1 == counters.size())
        estimate.cells.erase(std::min_element(estimate.cells.begin(), estimate.cells.end(),
                                              [](const CounterEstimate& a, const CounterEstimate& b) { return a.count < b.count; }));
    estimate.suppressed = counters.size() - estimate.cells.size();
}

ExperimentRules rulesOf(const SplitTask& task, const SplitPublicationParams& params) {
    return {task.heldOutPercent, 2 * noiseVariance(sensitivityOf(task.shape.params), releaseParams()), params.forgedShare};
}

/// The noisy totals of a released week; nothing where it was thrown away.
std::optional<List<std::int64_t>> countersOf(const SplitTask& task, const ClosedBatch& batch) {
    if (batch.state != BatchState::released) return std::nullopt;
    const ByteView shares[] = {viewOf(batch.own), viewOf(batch.other)};
    Result<List<std::int64_t>> counters = unshard(task.shape, shares, 2);
    if (!counters.ok()) return std::nullopt;
    return std::move(counters.value);
}

void estimateTask(const SplitTask& task, std::uint32_t version, BatchStore& batches, const SplitPublicationParams& params,
                  SplitEstimates& estimates) {
    std::vector<List<std::int64_t>> released;
    ExperimentWeeks together;
    for (const std::uint32_t week : batches.closedWeeks(task)) {
        const auto batch = batches.closed(task, week);
        auto counters = countersOf(task, *batch);
        BatchEstimate estimate;
        if (counters) estimate = estimateBatch(task, batch->reports, *counters, params);
        estimate.task = &task;
        estimate.taskVersion = version;
        estimate.week = week;
        estimate.reports = batch->reports;
        estimates.batches.push_back(std::move(estimate));
        if (!counters) continue;
        if (released.empty()) together.firstWeek = week;
        together.lastWeek = week;
        released.push_back(std::move(*counters));
    }
    if (task.heldOutPercent == 0 || released.size() < 2) return;
    together.task = &task;
    together.taskVersion = version;
    together.weeks = released.size();
    together.estimate = experimentOf(rulesOf(task, params), released);
    estimates.experiments.push_back(together);
}

}  // namespace

BatchEstimate estimateBatch(const SplitTask& task, std::uint64_t reports, const List<std::int64_t>& counters,
                            const SplitPublicationParams& params) {
    BatchEstimate estimate;
    estimate.task = &task;
    estimate.isEnough = true;
    estimate.reports = reports;
    publish(counters, params, estimate);
    if (task.heldOutPercent > 0) estimate.experiment = experimentOf(rulesOf(task, params), {counters});
    return estimate;
}

SplitEstimates estimateSplit(BatchStore& batches, const TaskVersions& versions, const SplitPublicationParams& params) {
    SplitEstimates estimates;
    for (const auto& [version, file] : versions) {
        for (const SplitTask& task : file.tasks) estimateTask(task, version, batches, params, estimates);
    }
    return estimates;
}

}  // namespace nearshelf::collector

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

}  // namespace

std::vector<BatchEstimate> estimateBatches(BatchStore& batches, const TaskVersions& versions, const SplitPublicationParams& params) {
    std::vector<BatchEstimate> estimates;
    for (const auto& [version, file] : versions) {
        for (const SplitTask& task : file.tasks) {
            for (const std::uint32_t week : batches.closedWeeks(task)) {
                const auto batch = batches.closed(task, week);
                BatchEstimate estimate;
                estimate.task = &task;
                estimate.taskVersion = version;
                estimate.week = week;
                estimate.reports = batch->reports;
                const ByteView shares[] = {viewOf(batch->own), viewOf(batch->other)};
                const auto counters = batch->state == BatchState::released ? unshard(task.shape, shares, 2) : Result<List<std::int64_t>>();
                estimate.isEnough = batch->state == BatchState::released && counters.ok();
                if (estimate.isEnough) publish(counters.value, params, estimate);
                if (estimate.isEnough && task.heldOutPercent > 0)
                    estimate.experiment = experimentOf(task, counters.value, params.forgedShare);
                estimates.push_back(std::move(estimate));
            }
        }
    }
    return estimates;
}

}  // namespace nearshelf::collector

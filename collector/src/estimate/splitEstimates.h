// SPDX-License-Identifier: MIT
// What may be said of the released weeks of mode `split`.
#pragma once

#include "estimate/experiment.h"
#include "split/batchStore.h"
#include "tasks/taskFile.h"

#include <optional>

namespace nearshelf::collector {

struct CounterEstimate {
    std::size_t value = 0;  ///< index into the task's values
    std::int64_t count = 0, low = 0, high = 0;
};

struct BatchEstimate {
    const SplitTask* task = nullptr;
    std::uint32_t taskVersion = 0, week = 0;
    bool isEnough = false;
    std::uint64_t reports = 0;
    /// The smallest counter that is shown.
    std::int64_t threshold = 0;
    std::vector<CounterEstimate> cells;
    std::size_t suppressed = 0;
    /// Of an experiment's task.
    std::optional<ExperimentEstimate> experiment;
};

struct SplitPublicationParams {
    /// Share of the reports that may be forged. Each adds at most one to a counter, so only `low` moves: 0.01 – 0.1. Default 1 %.
    double forgedShare = 0.01;
    /// Error rate of an interval as far as the noise goes, two-sided: 0.001 – 0.2. Default 5 %.
    double errorRate = 0.05;
};

/// An experiment over all its released weeks.
struct ExperimentWeeks {
    const SplitTask* task = nullptr;
    std::uint32_t taskVersion = 0, firstWeek = 0, lastWeek = 0;
    std::size_t weeks = 0;
    ExperimentEstimate estimate;
};

struct SplitEstimates {
    /// One per task and closed week.
    std::vector<BatchEstimate> batches;
    /// One per experiment of which two weeks or more are released.
    std::vector<ExperimentWeeks> experiments;
};

/// What one released week says; `counters` are the noisy totals.
BatchEstimate estimateBatch(const SplitTask& task, std::uint64_t reports, const List<std::int64_t>& counters,
                            const SplitPublicationParams& params);

/// `versions` must outlive the result.
SplitEstimates estimateSplit(BatchStore& batches, const TaskVersions& versions, const SplitPublicationParams& params);

}  // namespace nearshelf::collector

// SPDX-License-Identifier: MIT
// Experiments of mode `ldp`: whether a shelf was met and whether an order followed, told plainly, so that each counter is exact.
#pragma once

#include "estimate/experiment.h"
#include "reports/ldpStore.h"
#include "tasks/taskFile.h"

#include <string>

namespace nearshelf::collector {

/// One experiment over all its windows. Versions of the task file that ask the same are counted together: a profile may meet a shelf
/// under one and order under the next.
struct PlainExperiment {
    std::string name;
    std::uint32_t heldOutPercent = 0;
    std::uint32_t firstWindow = 0, lastWindow = 0;
    std::size_t windows = 0;
    /// Reports may still come for the last window.
    bool isOpen = false;
    ExperimentEstimate estimate;
};

struct PlainExperimentParams {
    /// Share of the reports that may be forged: 0.01 – 0.1. Default 1 %.
    double forgedShare = 0.01;
};

/// Ordered by name and share held out. `week`: now.
std::vector<PlainExperiment> plainExperiments(const std::vector<CountedAnswers>& counts, const TaskVersions& tasks, std::uint32_t week,
                                              const PlainExperimentParams& params);

}  // namespace nearshelf::collector

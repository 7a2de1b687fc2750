// SPDX-License-Identifier: MIT
#pragma once

#include "build/storeData.h"
#include "evaluate/rankMetrics.h"
#include "evaluate/sessionTest.h"
#include "ingest/progress.h"

#include <cstddef>
#include <string>
#include <vector>

namespace nearshelf::trainer {

struct BaselineFigures {
    std::string name, settings;
    RankMetrics metrics;
    double medianQueryMicros = 0;  ///< scores of all items; ranking them is not counted
    std::size_t modelBytes = 0, modelBrotliBytes = 0;
};

/// The figures of every published way on the same queries: each ranks all items of `store` by the history's visits, equal scores by item
/// number; what nothing speaks for is not named. V-SKNN and STAN choose their settings on the latest of the history's own visits.
std::vector<BaselineFigures> evaluateBaselines(const StoreData& store, const std::vector<SessionQuery>& queries,
                                               const ProgressFn& progress);

}  // namespace nearshelf::trainer

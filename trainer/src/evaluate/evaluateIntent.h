// SPDX-License-Identifier: MIT
#pragma once

#include "evaluate/probabilityMetrics.h"
#include "ingest/progress.h"
#include "intent/boostedTrees.h"
#include "intent/visitTable.h"

#include <cstddef>
#include <optional>

namespace nearshelf::trainer {

struct IntentFigures {
    ProbabilityMetrics mean;  ///< means over the ten folds; deciles over all visits, each forecast by the forest that had not seen it
    double medianPredictMicros = 0;  ///< one forecast by the core's reader, on this machine
    std::size_t largestModelBytes = 0;
    std::optional<ProbabilityMetrics> later;  ///< fitted on February to October, asked for November and December; nothing without a Month
};

/// Ten stratified folds. Every figure is of the coded forest, as a shopper's browser reads it. Texts are ranked and bins are laid anew in
/// each fold, from its own training visits.
IntentFigures evaluateIntent(const VisitTable& visits, const BoostedTreesParams& params, const ProgressFn& progress);

}  // namespace nearshelf::trainer

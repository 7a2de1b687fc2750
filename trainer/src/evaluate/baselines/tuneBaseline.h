// SPDX-License-Identifier: MIT
#pragma once

#include "evaluate/baselines/sessionBaseline.h"
#include "ingest/progress.h"

namespace nearshelf::trainer {

/// The settings with the best HR@20 + MRR@20 on the latest tenth of the visits, over a model of the visits before them: one setting at a
/// time over the grid that its authors searched, as long as something improves. No test visit is looked at.
NeighbourSessionParams tuneVectorSessionNeighbours(const History& history, const ProgressFn& progress);
StanParams tuneTimeAwareNeighbours(const History& history, const ProgressFn& progress);

}  // namespace nearshelf::trainer

// SPDX-License-Identifier: MIT
#pragma once

#include "build/buildStore.h"
#include "evaluate/rankMetrics.h"
#include "evaluate/sessionTest.h"

#include <vector>

namespace nearshelf::trainer {

struct SessionFigures {
    RankMetrics metrics;
    double medianQueryMicros = 0;
};

/// Every query is a new shopper who opens the prefix and then gets a shelf of 20 items out of the whole store, opened ones not excluded.
/// What the store does not have is not opened; as the next item it is a miss.
SessionFigures evaluateSessions(const BuiltStore& store, const std::vector<SessionQuery>& queries, const ProgressFn& progress);

}  // namespace nearshelf::trainer

// SPDX-License-Identifier: MIT
#pragma once

#include "build/storeData.h"
#include "evaluate/rankMetrics.h"
#include "evaluate/sessionTest.h"
#include "ingest/progress.h"

#include <string>
#include <utility>
#include <vector>

namespace nearshelf::trainer {

/// The figures of every published way on the same queries: each ranks all items of `store` by the history's visits, equal scores by item
/// number; what nothing speaks for is not named.
std::vector<std::pair<std::string, RankMetrics>> evaluateBaselines(const StoreData& store, const std::vector<SessionQuery>& queries,
                                                                   const ProgressFn& progress);

}  // namespace nearshelf::trainer

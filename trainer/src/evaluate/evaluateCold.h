// SPDX-License-Identifier: MIT
#pragma once

#include "build/buildStore.h"
#include "evaluate/rankMetrics.h"

#include <cstdint>
#include <vector>

namespace nearshelf::trainer {

struct ColdFigures {
    double historyShare = 0;   ///< of the training history that the pack was built from
    std::uint32_t events = 0;  ///< products the shopper had opened
    RankMetrics metrics;
};

/// The latest tenth of the store's visits and orders is kept back; packs are built from the catalog with none, the latest tenth and all of
/// the rest. A shopper opens 0, 1 or 3 products of a visit (or order, whose items have no order) kept back and gets the shelf
/// `recommendedForYou` as the store would show it; wanted is the next product that she had not opened yet.
std::vector<ColdFigures> evaluateCold(const BuildOptions& options, const StoreData& store);

}  // namespace nearshelf::trainer

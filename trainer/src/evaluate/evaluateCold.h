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

/// Items that nobody had opened or bought when the pack was built.
struct NewItemFigures {
    std::uint32_t items = 0;
    double besideNearest = 0;  ///< share of them among the 20 of the shelf `similar` on the page of the known item nearest by content
    double stated = 0;         ///< share of a personal shelf's places that exploration may give
    double places = 0;         ///< share of the places of personal shelves that they had
    double shown = 0;          ///< share of them on any of these shelves
    RankMetrics wanted;        ///< where the next product was one of them: rank on the shelf `recommendedForYou` after 1 product opened
};

struct ColdStart {
    std::vector<ColdFigures> figures;
    NewItemFigures newItems;
};

/// The latest tenth of the store's visits and orders is kept back; packs are built from the catalog with 0, 1, 3, 10, 30 and 100 % of the
/// rest, the latest of it. A shopper opens 0, 1 or 3 products of a visit (or order, whose items have no order) kept back and gets the shelf
/// `recommendedForYou` as the store would show it; wanted is the next product that she had not opened yet.
ColdStart evaluateCold(const BuildOptions& options, const StoreData& store);

}  // namespace nearshelf::trainer

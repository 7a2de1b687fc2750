// SPDX-License-Identifier: MIT
#pragma once

#include "build/buildStore.h"
#include "evaluate/rankMetrics.h"

#include <string>
#include <vector>

namespace nearshelf::trainer {

/// What a shopper opened, oldest first, and what she went for next.
struct ShopperQuery {
    std::vector<std::string> opened;
    std::string wanted;
};

/// Of one shelf a shopper, 20 items each.
struct ShelfFigures {
    RankMetrics metrics;
    double coverage = 0;    ///< share of the store's items on any of the shelves
    double distance = 0;    ///< 1 − likeness of two items of a shelf, mean; 0 without content vectors
    double margin = 0;      ///< mean of what is shown, share of the price
    double fresh = 0;       ///< share of the places that items of at most 30 days have
    double outOfStock = 0;  ///< share of the places
};

struct DialPoint {
    std::string dial;
    double value = 0;
    bool standard = false;  ///< the dial's default
    ShelfFigures figures;
};

/// Of ten shelves that a shopper sees one after the other without a click.
struct FatiguePoint {
    double factor = 0;
    bool standard = false;
    double firstHr20 = 0, tenthHr20 = 0;  ///< of the first and the tenth shelf, %
    double seen = 0;                      ///< share of shoppers for whom any of the ten held what they went for, %
    double different = 0;                 ///< items a shopper saw, mean
};

struct DialFigures {
    ShelfFigures neutral, standard;  ///< every dial off; every dial at its default
    std::vector<DialPoint> dials;
    std::vector<FatiguePoint> fatigue;
};

/// Turns one dial at a time, the others at their defaults but without exploration (unless it is the one turned), on the shelf
/// `recommendedForYou` as a store would show it. Margins are made up, even between 0 and 60 % of the price and unrelated to anything, as is
/// a tenth of the items being out of stock where that dial is turned.
/// `defaultsOnly` leaves the turning out.
DialFigures evaluateDials(BuiltStore store, const std::vector<ShopperQuery>& queries, bool defaultsOnly, const ProgressFn& progress);

}  // namespace nearshelf::trainer

// SPDX-License-Identifier: MIT
#pragma once

#include "model/history.h"

#include <cstdint>
#include <vector>

namespace nearshelf::trainer {

/// One half-life of popularity that was tried.
struct PopularityTrial {
    double halfLife = 0;  ///< days; where the history has no times, share of its visits
    bool standard = false;
    double hr20 = 0;  ///< share of the latest 15 % of orders and visits that held one of the 20 most popular items before them as the item
                      ///< asked for, %
};

/// For a shopper of whom nothing is known: which half-life makes the first page best? One item of every order is asked for at random, the
/// first one of every visit.
std::vector<PopularityTrial> searchPopularity(const History& history);

}  // namespace nearshelf::trainer

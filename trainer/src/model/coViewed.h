// SPDX-License-Identifier: MIT
#pragma once

#include "model/coTable.h"
#include "model/history.h"

namespace nearshelf::trainer {

struct CoViewedParams {
    std::uint32_t neighbours = 50;  ///< kept per item, 10 … 100; 20 costs up to 0.6 points of HR@20 (chosen by bench/sweep)
    float decayPerStep = 0.8f;      ///< weight of each further step between two views, 0 … 1 (searched)
    float backwardShare = 0.7f;     ///< weight of "b led back to a" against "a led to b", 0 … 1 (searched)
    float popularityPower = 0.2f;   ///< how much a neighbour's own popularity is divided out, 0 … 1 (searched)
    float memory = 0.0f;            ///< share of the visits after which an older one counts 1/e; 0: all count alike (searched)
    float lengthPower = 0.0f;       ///< a visit of n views counts n^-lengthPower, 0 … 1 (searched)
    std::uint32_t window = 30;      ///< steps looked ahead; beyond it a pair weighs less than 0.002
    float forwardPower = 2.0f;      ///< a transition over d steps counts d^-forwardPower, 1 … 4 (searched)
    float forwardPrior = 0.3f;      ///< transitions added below the forward weights, so that a single one is no certainty, 0 … 5
    float forwardShare = 0.1f;      ///< of the forward weight in the choice of what is kept, 0 … 1 (chosen by bench/sweep)
};

/// Neighbours by shared visits: item a's row says which items are opened in the same visit, later ones and close ones above all. The
/// forward weight is the share of a's transitions that lead to the neighbour, near ones counting more.
CoTable coViewed(const History& history, const CoViewedParams& params = {});

}  // namespace nearshelf::trainer

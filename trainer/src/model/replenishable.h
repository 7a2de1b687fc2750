// SPDX-License-Identifier: MIT
#pragma once

#include "model/history.h"

#include <cstdint>
#include <vector>

namespace nearshelf::trainer {

struct ReplenishableParams {
    std::uint32_t minRepeatBuyers = 5;  ///< customers with at least three orders of the item, 3 … 50
    float minRepeatShare = 0.1f;        ///< their share of the item's customers, 0.02 … 0.5
    float maxVariation = 0.7f;          ///< median variation (deviation / mean) of a customer's intervals; 1 is what chance gives
    std::uint32_t minGapDays = 5;       ///< orders closer than this are one purchase
};

/// Whether each item is bought again and again by the same customers at regular intervals.
std::vector<bool> replenishable(const History& history, const ReplenishableParams& params = {});

}  // namespace nearshelf::trainer

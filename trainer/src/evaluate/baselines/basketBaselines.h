// SPDX-License-Identifier: MIT
#pragma once

#include "evaluate/basketTest.h"
#include "evaluate/rankMetrics.h"
#include "model/history.h"

#include <string>
#include <utility>
#include <vector>

namespace nearshelf::trainer {

/// What a merchant would use instead, plainly written: popularity; and, summed over the items a and candidates b of the basket, AR (orders
/// with both), confidence (over those with a), lift (over those with a times those with b) and cosine (over the root of that product).
/// Lift counts pairs of two orders and more; single ones would fill the top.
std::vector<std::pair<std::string, RankMetrics>> basketBaselines(const History& history, const std::vector<BasketQuery>& queries);

}  // namespace nearshelf::trainer

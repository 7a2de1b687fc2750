// SPDX-License-Identifier: MIT
#pragma once

#include "build/buildStore.h"
#include "evaluate/basketTest.h"
#include "evaluate/rankMetrics.h"

#include <string>
#include <vector>

namespace nearshelf::trainer {

struct BasketFigures {
    RankMetrics metrics;
    double medianQueryMicros = 0;
};

/// Every query is a new shopper on the cart page, with the rest of the order in the cart: the shelf `boughtTogether` of relevance alone.
/// `ids` are the ids of the queries' item numbers.
BasketFigures evaluateBaskets(const BuiltStore& store, const std::vector<BasketQuery>& queries, const std::vector<std::string>& ids,
                              const ProgressFn& progress);

}  // namespace nearshelf::trainer

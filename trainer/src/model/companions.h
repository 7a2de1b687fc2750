// SPDX-License-Identifier: MIT
#pragma once

#include "model/history.h"
#include "model/truncatedSvd.h"

#include <cstdint>

namespace nearshelf::trainer {

struct CompanionParams {
    std::uint32_t perItem = 200;  ///< companions kept per item, 50 … 500
    float contextPower = 0.75f;   ///< smoothing of the companions' own frequency [Levy]
    float shift = 0.0f;           ///< ln k taken off every value; 0 keeps all positive ones, 1.6 is k = 5 [Levy]
    float discount = 2.0f;        ///< pair counts c weigh c / (c + discount): rare pairs have the highest information by chance [Pantel]
    float ownShare = 0.5f;        ///< weight of an item as its own companion, in lengths of its row: 0 relates items that share companions
                                  ///< only, above it also those that are each other's
    std::uint32_t largestBasket = 200;  ///< longer orders and visits say little about any of their pairs; they are skipped
};

/// Items × items, rows of length 1 (or empty): the shifted positive pointwise mutual information of items that share visits or orders. A
/// pair counts 1/log2(n) in a group of n.
SparseRows companions(const History& history, const CompanionParams& params = {});

}  // namespace nearshelf::trainer

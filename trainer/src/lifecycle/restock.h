// SPDX-License-Identifier: MIT
#pragma once

#include "ingest/order.h"
#include "lifecycle/nextOrder.h"

#include <cstdint>
#include <map>
#include <vector>

namespace nearshelf::trainer {

/// One customer's purchases of one product.
struct PairHistory {
    std::uint64_t customer = 0;
    std::uint32_t product = 0;
    std::vector<std::uint32_t> days;  ///< ascending, purchases closer than `RestockFitParams::leastGapDays` taken as one
};

struct RestockFitParams {
    std::uint32_t leastGapDays = 5;  ///< 1 … 14
    float weight = 0.25f;     ///< gaps of her own that the product's usual gap counts as much as, 0 … 10 (chosen by bench/lifecycle)
    float productWeight = 5;  ///< gaps of the product's that the store's usual gap counts as much as, 0 … 50 (chosen by bench/lifecycle)
};

/// Pairs with at least two purchases up to `lastDay`, by product and customer.
std::vector<PairHistory> pairHistories(const OrderLog& log, std::uint32_t lastDay, const RestockFitParams& params);

/// The usual gap of every product that somebody bought twice, itself drawn towards the store's.
std::map<std::uint32_t, RestockParams> fitRestock(const std::vector<PairHistory>& pairs, const RestockFitParams& params);

/// Days between the purchases.
std::vector<float> gapsOf(const std::vector<std::uint32_t>& days);

}  // namespace nearshelf::trainer

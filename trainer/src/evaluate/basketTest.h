// SPDX-License-Identifier: MIT
#pragma once

#include "build/storeData.h"
#include "ingest/order.h"

#include <cstdint>
#include <string>
#include <vector>

namespace nearshelf::trainer {

/// An order with one item taken out, by item number of the store.
struct BasketQuery {
    std::vector<std::uint32_t> rest;
    std::uint32_t wanted = 0;
};

/// One query an order from `since` (unix seconds) on that holds two or more items that `store` sold before: which of them is taken out
/// depends on the order's place alone. Items that the store has never sold nobody could name; they are left out.
std::vector<BasketQuery> basketQueries(const OrderLog& orders, std::int64_t since, const StoreData& store);

}  // namespace nearshelf::trainer

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

/// One query a basket that holds two or more items which `known` sold: which of them is taken out depends on the basket's place alone.
/// Items that were never sold nobody could name; they are left out.
std::vector<BasketQuery> basketQueries(const std::vector<Basket>& baskets, const History& known);

/// The same for every order from `since` (unix seconds) on.
std::vector<BasketQuery> basketQueries(const OrderLog& orders, std::int64_t since, const StoreData& store);

}  // namespace nearshelf::trainer

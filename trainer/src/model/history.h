// SPDX-License-Identifier: MIT
// What shoppers did, by item number: the only view of orders and sessions the model builders have.
#pragma once

#include "nearshelf/types.h"

#include <cstdint>
#include <vector>

namespace nearshelf::trainer {

constexpr std::uint32_t noCustomer = 0xFFFFFFFFu;

/// One order: its items once each.
struct Basket {
    std::uint32_t customer = noCustomer;
    Seconds time = 0;  ///< 0 = unknown
    std::vector<std::uint32_t> items;
};

/// One shop visit: its items in the order in which they were opened, repeats included.
struct Visit {
    Seconds time = 0;  ///< 0 = unknown
    std::vector<std::uint32_t> items;
};

struct History {
    std::uint32_t itemCount = 0;
    std::vector<Basket> baskets;
    std::vector<Visit> visits;
};

}  // namespace nearshelf::trainer

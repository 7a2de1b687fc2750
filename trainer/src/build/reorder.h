// SPDX-License-Identifier: MIT
#pragma once

#include "model/coTable.h"
#include "pack/packModel.h"

#include <cstdint>
#include <vector>

namespace nearshelf::trainer {

/// Position of every item in `order`, which maps position → item.
std::vector<std::uint32_t> positionsOf(const std::vector<std::uint32_t>& order);

/// `values[order[0]], values[order[1]], …`
template <typename Value>
std::vector<Value> inOrder(std::vector<Value> values, const std::vector<std::uint32_t>& order) {
    std::vector<Value> ordered;
    ordered.reserve(order.size());
    for (std::uint32_t item : order) ordered.push_back(std::move(values[item]));
    return ordered;
}

/// The same table with its items numbered by position.
CoTable inOrder(CoTable table, const std::vector<std::uint32_t>& order);

/// The same model with its items numbered by position, except for the encoded neighbour tables. Aliases stand by item.
PackModel inOrder(PackModel model, const std::vector<std::uint32_t>& order);

}  // namespace nearshelf::trainer

// SPDX-License-Identifier: MIT
#pragma once

#include "ingest/catalog.h"
#include "model/coTable.h"

#include <cstdint>
#include <vector>

namespace nearshelf::trainer {

/// The order of items in the pack: position → item number. It starts with a walk through every category from its most popular item to the
/// strongest companion not yet placed, and so on; recursive bisection then brings neighbours and categories together across the whole
/// store. Near positions cost few bytes.
std::vector<std::uint32_t> packOrder(const std::vector<Product>& items, const CoTable& coViewed, const CoTable& coBought,
                                     const std::vector<double>& popularity);

}  // namespace nearshelf::trainer

// SPDX-License-Identifier: MIT
#pragma once

#include "ingest/catalog.h"
#include "model/coTable.h"

#include <cstdint>
#include <vector>

namespace nearshelf::trainer {

/// The order of items in the pack: position → item number. Items of one category path stand together; within it a walk goes from the most
/// popular item to its strongest companion not yet placed, and so on. Neighbours then lie near each other, and near positions cost few
/// bytes.
std::vector<std::uint32_t> packOrder(const std::vector<Product>& items, const CoTable& coViewed, const CoTable& coBought,
                                     const std::vector<double>& popularity);

}  // namespace nearshelf::trainer

// SPDX-License-Identifier: MIT
#pragma once

#include "ingest/catalog.h"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace nearshelf::trainer {

/// The aliases that name exactly one product and are no product's id, each with its item number.
std::vector<std::pair<std::string, std::uint32_t>> uniqueAliases(const std::vector<Product>& products);

}  // namespace nearshelf::trainer

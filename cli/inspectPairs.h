// SPDX-License-Identifier: MIT
#pragma once

#include "itemNames.h"
#include "pack/pack.h"

#include <cstddef>

namespace nearshelf::cli {

/// Prints the `most` strongest pairs of what is bought together, equally strong ones by popularity: weight, item and item between tabs.
void printPairs(const Pack& pack, const ItemNames& names, std::size_t most);

}  // namespace nearshelf::cli

// SPDX-License-Identifier: MIT
#pragma once

#include "itemNames.h"
#include "pack/pack.h"

namespace nearshelf::cli {

/// Prints what the pack holds of one item: its numbers, its facet values, its neighbours in both tables and the nearest by content.
void printItem(const Pack& pack, ItemIndex item, const ItemNames& names);

}  // namespace nearshelf::cli

// SPDX-License-Identifier: MIT
#pragma once

#include "itemNames.h"
#include "packFile.h"

namespace nearshelf::cli {

/// Prints header, sections, facets, rank parameters and rules to stdout.
void printPack(const PackFile& file, const ItemNames& names);

}  // namespace nearshelf::cli

// SPDX-License-Identifier: MIT
// Neighbour tables written from docs/format/neighbours.md alone.
#pragma once

#include "core/support/bytes.h"

#include <vector>

namespace nearshelf::test {

struct NeighbourCell {
    std::uint32_t item;
    float weight;       ///< kept to the nearest level 2^(-3.75 … 0), in quarters of a doubling
    float forward = 0;  ///< likewise; 0 = never right after
};

using NeighbourRows = std::vector<std::vector<NeighbourCell>>;

/// A table with one row an item; rows in any order of ids.
Bytes encodeRows(NeighbourRows rows);

}  // namespace nearshelf::test

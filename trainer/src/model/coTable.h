// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

namespace nearshelf::trainer {

struct CoNeighbour {
    std::uint32_t item = 0;
    float weight = 0;  ///< > 0
};

/// Neighbours of every item, strongest first; equal weights by ascending item number.
struct CoTable {
    std::vector<std::vector<CoNeighbour>> rows;
};

/// Sorts as a CoTable row demands and keeps the first `most`.
void keepStrongest(std::vector<CoNeighbour>& row, std::size_t most);

}  // namespace nearshelf::trainer

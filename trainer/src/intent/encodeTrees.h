// SPDX-License-Identifier: MIT
#pragma once

#include "intent/boostedTrees.h"

#include <cstdint>
#include <vector>

namespace nearshelf::trainer {

/// The forest as the core's DecisionTrees reads it (docs/format/trees.md). Leaf values are rounded to 8 bits of the largest.
std::vector<std::uint8_t> encodeTrees(const BoostedTrees& forest, const FeatureBins& bins);

}  // namespace nearshelf::trainer

// SPDX-License-Identifier: MIT
#pragma once

#include "model/coTable.h"

#include <cstdint>
#include <vector>

namespace nearshelf::trainer {

/// The table as docs/format/neighbours.md describes it, with levels fitted to this very table; no bytes for a table without rows. Rows hold
/// at most 64 neighbours. The item numbers are those of the pack.
std::vector<std::uint8_t> encodeNeighbourTable(const CoTable& table);

}  // namespace nearshelf::trainer

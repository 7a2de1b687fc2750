// SPDX-License-Identifier: MIT
// Rows of neighbours, read from their coded form on demand: nothing is unpacked at load. Coding: docs/format/neighbours.md.
#pragma once

#include "nearshelf/types.h"

#include <cstdint>

namespace nearshelf {

struct Neighbour {
    ItemIndex item;
    float weight;  ///< > 0
};

class NeighbourTable {
public:
    static constexpr std::uint32_t maxRow = 64;

    /// Borrows `section`. Answers false, and stays empty, when the bytes are not a table of `itemCount` rows.
    [[nodiscard]] bool open(ByteView section, std::uint32_t itemCount);

    bool empty() const noexcept { return itemCount_ == 0; }

    /// Writes the neighbours of `item` by ascending index, at most maxRow, and returns how many. Damaged rows end early.
    std::uint32_t row(ItemIndex item, Neighbour* out) const noexcept;

private:
    ByteView section_;
    std::uint32_t itemCount_ = 0;
};

}  // namespace nearshelf

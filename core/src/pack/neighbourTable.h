// SPDX-License-Identifier: MIT
// Rows of neighbours, read from their coded form on demand: nothing is unpacked at load. Coding: docs/format/neighbours.md.
#pragma once

#include "nearshelf/list.h"
#include "nearshelf/types.h"

#include <cstdint>

namespace nearshelf {

struct Neighbour {
    ItemIndex item = noItem;
    float weight = 0;   ///< > 0, how much the row's item speaks for this one over a whole visit
    float forward = 0;  ///< ≥ 0, how often it comes right after
};

class NeighbourTable {
public:
    static constexpr std::uint32_t maxRow = 64;

    /// Borrows `section`. Answers false, and stays empty, when the bytes are not a table of `itemCount` rows.
    [[nodiscard]] bool open(ByteView section, std::uint32_t itemCount);

    bool empty() const noexcept { return itemCount_ == 0; }

    /// Writes the neighbours of `item` by ascending index, at most maxRow, and returns how many.
    std::uint32_t row(ItemIndex item, Neighbour* out) const noexcept;
    std::uint32_t rowLength(ItemIndex item) const noexcept { return counts_[indexOf(item)]; }

private:
    /// Where every blockRows-th row begins.
    struct Start {
        std::uint32_t ids, weights;
    };
    static constexpr std::uint32_t blockRows = 32;

    std::uint32_t itemCount_ = 0;
    const std::uint8_t* counts_ = nullptr;
    const std::uint8_t* lengths_ = nullptr;
    const std::uint8_t* ids_ = nullptr;
    const std::uint8_t* weights_ = nullptr;
    float weightLevels_[16] = {}, forwardLevels_[16] = {};
    List<Start> starts_;
};

}  // namespace nearshelf

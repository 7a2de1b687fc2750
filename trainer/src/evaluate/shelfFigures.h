// SPDX-License-Identifier: MIT
#pragma once

#include "evaluate/engineReplay.h"
#include "evaluate/evaluateDials.h"
#include "pack/pack.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace nearshelf::trainer {

/// Adds up what shelves of a pack show.
class ShelfTally {
public:
    /// Borrows `store`.
    explicit ShelfTally(const BuiltStore& store);

    void add(const std::vector<std::string_view>& shelf, std::string_view wanted);
    ShelfFigures figures() const;

private:
    const BuiltStore& store_;
    Pack pack_;
    std::vector<bool> shown_;
    RankMetrics metrics_;
    double distance_ = 0, margin_ = 0;
    std::uint64_t shelves_ = 0, places_ = 0, fresh_ = 0, outOfStock_ = 0;
};

}  // namespace nearshelf::trainer

// SPDX-License-Identifier: MIT
// Positions found by hash, with open addressing at a load of at most two thirds.
#pragma once

#include "nearshelf/list.h"

#include <cstdint>

namespace nearshelf {

class KeyTable {
public:
    /// Empties the table and makes room for `entries` positions.
    void reset(std::uint32_t entries);
    void insert(std::uint64_t hash, std::uint32_t position) noexcept;

    /// Walks the positions stored under `hash` and its neighbours: `next` answers none when there are no more.
    static constexpr std::uint32_t none = 0xFFFFFFFFu;
    class Walk {
    public:
        Walk(const KeyTable& table, std::uint64_t hash) : table_(table), slot_(static_cast<std::uint32_t>(hash)) {}
        std::uint32_t next() noexcept;

    private:
        const KeyTable& table_;
        std::uint32_t slot_;
    };

private:
    List<std::uint32_t> slots_;  // 1 + position, 0 = free
};

}  // namespace nearshelf

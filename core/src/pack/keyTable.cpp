// SPDX-License-Identifier: MIT
#include "pack/keyTable.h"

namespace nearshelf {

void KeyTable::reset(std::uint32_t entries) {
    std::uint32_t capacity = 4;
    while (capacity < entries + entries / 2) capacity *= 2;
    slots_.clear();
    slots_.resize(capacity);
}

void KeyTable::insert(std::uint64_t hash, std::uint32_t position) noexcept {
    const std::uint32_t mask = static_cast<std::uint32_t>(slots_.size()) - 1;
    std::uint32_t slot = static_cast<std::uint32_t>(hash) & mask;
    while (slots_[slot] != 0) slot = (slot + 1) & mask;
    slots_[slot] = position + 1;
}

std::uint32_t KeyTable::Walk::next() noexcept {
    if (table_.slots_.empty()) return none;
    const std::uint32_t entry = table_.slots_[slot_ & (table_.slots_.size() - 1)];
    ++slot_;
    return entry - 1;
}

}  // namespace nearshelf

// SPDX-License-Identifier: MIT
#include "pack/pack.h"

#include "base/hash.h"

#include <cstring>

namespace nearshelf {

std::uint64_t Pack::fingerprintAt(const std::uint8_t* at) const noexcept {
    std::uint64_t value = 0;
    for (std::uint32_t i = keyBytes_; i-- > 0;) value = value << 8 | at[i];
    return value;
}

std::uint64_t Pack::fingerprintOf(ItemKey key) const noexcept {
    const std::uint64_t mixed = mix(bitsOf(key) ^ mix(salt_));
    return keyBytes_ == 8 ? mixed : mixed & ((1ull << (8 * keyBytes_)) - 1);
}

ItemIndex Pack::find(ItemKey key) const noexcept {
    if (slots_.empty()) return noItem;
    const std::uint64_t wanted = fingerprintOf(key);
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t slot = static_cast<std::size_t>(wanted) & mask;; slot = (slot + 1) & mask) {
        const std::uint32_t entry = slots_[slot];
        if (entry == 0) return noItem;
        const std::uint32_t position = entry - 1;
        if (position < itemCount_) {
            if (fingerprintAt(keys_ + static_cast<std::size_t>(position) * keyBytes_) == wanted) return ItemIndex{position};
        } else if (fingerprintAt(aliasKeys_ + static_cast<std::size_t>(position - itemCount_) * keyBytes_) == wanted) {
            std::uint32_t item = 0;
            std::memcpy(&item, aliasItems_ + static_cast<std::size_t>(position - itemCount_) * 4, 4);
            return ItemIndex{item};
        }
    }
}

std::uint16_t Pack::valueOf(const Facet& facet, ItemIndex item) const noexcept {
    const std::uint8_t* cell = facet.cells + static_cast<std::size_t>(indexOf(item)) * facet.cellBytes;
    const std::uint32_t stored = facet.cellBytes == 1 ? cell[0] : cell[0] + 256u * cell[1];
    return static_cast<std::uint16_t>(stored - 1);
}

FacetValue Pack::findValue(ItemKey key) const noexcept {
    std::size_t low = 0, high = valueIndex_.size();
    while (low < high) {
        const std::size_t middle = (low + high) / 2;
        if (bitsOf(valueIndex_[middle].key) < bitsOf(key))
            low = middle + 1;
        else
            high = middle;
    }
    return low < valueIndex_.size() && valueIndex_[low].key == key ? valueIndex_[low].value : FacetValue{};
}

}  // namespace nearshelf

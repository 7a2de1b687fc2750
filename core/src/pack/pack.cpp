// SPDX-License-Identifier: MIT
#include "pack/pack.h"

#include "base/hash.h"

#include <cstring>

namespace nearshelf {

const std::uint8_t* Pack::keyAt(std::uint32_t position) const noexcept {
    return position < itemCount_ ? keys_ + static_cast<std::size_t>(position) * keyBytes_
                                 : aliasKeys_ + static_cast<std::size_t>(position - itemCount_) * keyBytes_;
}

std::uint64_t Pack::fingerprintAt(std::uint32_t position) const noexcept {
    const std::uint8_t* const at = keyAt(position);
    std::uint32_t low = 0;
    std::memcpy(&low, at, 4);
    std::uint32_t high = 0;
    for (std::uint32_t i = keyBytes_; i-- > 4;) high = high << 8 | at[i];
    return static_cast<std::uint64_t>(high) << 32 | low;
}

std::uint64_t Pack::fingerprintOf(ItemKey key) const noexcept { return mix(bitsOf(key) ^ mix(salt_)) & (~0ull >> (64 - 8 * keyBytes_)); }

ItemIndex Pack::find(ItemKey key) const noexcept {
    if (empty()) return noItem;
    const std::uint64_t wanted = fingerprintOf(key);
    KeyTable::Walk walk(itemTable_, wanted);
    for (;;) {
        const std::uint32_t position = walk.next();
        if (position == KeyTable::none) return noItem;
        if (fingerprintAt(position) != wanted) continue;
        if (position < itemCount_) return ItemIndex{position};
        std::uint32_t item = 0;
        std::memcpy(&item, aliasItems_ + static_cast<std::size_t>(position - itemCount_) * 4, 4);
        return ItemIndex{item};
    }
}

std::uint16_t Pack::valueOf(const Facet& facet, ItemIndex item) const noexcept {
    const std::uint8_t* cell = facet.cells + static_cast<std::size_t>(indexOf(item)) * facet.cellBytes;
    const std::uint32_t stored = facet.cellBytes == 1 ? cell[0] : cell[0] + 256u * cell[1];
    return static_cast<std::uint16_t>(stored - 1);
}

const List<Scored>& Pack::leaders(StoreOrder order) const {
    const auto place = static_cast<std::size_t>(order);
    if (!hasLeaders_[place]) {
        TopK top(maxLeaders);
        for (std::uint32_t item = 0; item < itemCount_; ++item) {
            const float score = scoreBy(order, *this, ItemIndex{item});
            if (score > 0) top.offer(score, item);
        }
        leaders_[place] = top.take();
        hasLeaders_[place] = true;
    }
    return leaders_[place];
}

const ContentIndex& Pack::contentIndex() const {
    if (contentIndex_.empty() && dimension_ != 0) contentIndex_.build(contentGroups_, vectors_, itemCount_, dimension_);
    return contentIndex_;
}

FacetValue Pack::findValue(ItemKey key) const noexcept {
    KeyTable::Walk walk(valueTable_, bitsOf(key));
    for (;;) {
        const std::uint32_t position = walk.next();
        if (position == KeyTable::none) return {};
        if (values_[position].key != key) continue;
        std::uint8_t facet = 0;
        while (position - facets_[facet].firstValue >= facets_[facet].valueCount) ++facet;
        return {facet, static_cast<std::uint16_t>(position - facets_[facet].firstValue)};
    }
}

}  // namespace nearshelf

// SPDX-License-Identifier: MIT
#include "search/itemFacts.h"

#include "base/byteReader.h"
#include "search/searchLayout.h"

namespace nearshelf::search {

bool ItemFacts::openFacts(ByteView bytes, std::uint32_t itemCount) {
    itemCount_ = itemCount;
    ByteReader reader(bytes);
    const std::uint32_t prices = reader.u16();
    if (prices == 0) return false;
    for (std::uint32_t i = 0; i < prices; ++i) {
        const float price = reader.f32();
        if (!(price >= 0) || (i > 0 && !(price > prices_.back()))) return false;
        prices_.push_back(price);
    }
    priceIndex_ = reader.bytes(std::size_t{itemCount} * 2).data;
    colours_ = reader.bytes(std::size_t{itemCount} * 2).data;
    popularity_ = reader.bytes(itemCount).data;
    if (!reader.finished()) return false;
    for (std::uint32_t item = 0; item < itemCount; ++item)
        if ((priceIndex_[item] | priceIndex_[item + itemCount] * 256u) >= prices) return false;
    return true;
}

float ItemFacts::priceAtShare(float share) const noexcept {
    // Prices stand in ascending order: count how many items have each.
    List<std::uint32_t> having;
    having.resize(prices_.size());
    std::uint32_t priced = 0;
    for (std::uint32_t item = 0; item < itemCount_; ++item) {
        if (!(price(item) > 0)) continue;
        ++having[priceIndex_[item] | priceIndex_[item + itemCount_] * 256u];
        ++priced;
    }
    float below = share * static_cast<float>(priced);
    for (std::size_t i = 0; i < having.size(); ++i) {
        below -= static_cast<float>(having[i]);
        if (below <= 0) return prices_[i];
    }
    return prices_[prices_.size() - 1];
}

bool ItemFacts::has(std::uint32_t item, std::uint32_t value) const noexcept {
    for (const SearchFacet& facet : facets_) {
        if (value < facet.firstValue || value >= facet.firstValue + facet.valueCount) continue;
        for (std::uint16_t own = valueOf(facet, item); own != noValue; own = parents_[facet.firstValue + own])
            if (facet.firstValue + own == value) return true;
    }
    return false;
}

bool ItemFacts::openFacets(ByteView bytes, std::uint32_t itemCount) {
    if (bytes.size == 0) return true;
    ByteReader reader(bytes);
    const std::uint32_t count = reader.u8();
    for (std::uint32_t f = 0; f < count; ++f) {
        SearchFacet facet;
        facet.isCategory = reader.u8() == 1;
        facet.valueCount = reader.u16();
        facet.name = reader.str();
        facet.firstValue = valueCount();
        if (reader.failed() || facet.valueCount == noValue || facet.valueCount > reader.left() / 4) return false;
        for (std::uint16_t i = 0; i < facet.valueCount; ++i) {
            const std::uint16_t parent = reader.u16();
            if (parent != noValue && parent >= i) return false;
            parents_.push_back(parent);
            names_.push_back(reader.str());
        }
        facet.cells = reader.bytes(std::size_t{itemCount} * (facet.valueCount > 254 ? 2 : 1)).data;
        if (facet.cells == nullptr) return false;
        for (std::uint32_t item = 0; item < itemCount; ++item) {
            const std::uint16_t value = valueOf(facet, item);
            if (value != noValue && value >= facet.valueCount) return false;
        }
        facets_.push_back(facet);
    }
    return reader.finished();
}

}  // namespace nearshelf::search

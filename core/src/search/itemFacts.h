// SPDX-License-Identifier: MIT
// What a query's conditions ask of an item: price, colours and the values of its facets.
#pragma once

#include "nearshelf/list.h"
#include "nearshelf/types.h"

#include <cstdint>
#include <string_view>

namespace nearshelf::search {

struct SearchFacet {
    std::string_view name;  ///< UTF-8 within the index
    bool isCategory = false;
    std::uint32_t firstValue = 0;  ///< in ItemFacts::valueName
    std::uint16_t valueCount = 0;
    const std::uint8_t* cells = nullptr;  ///< low bytes, then high bytes where there are more than 254 values
};

class ItemFacts {
public:
    /// Prices and colours. False when malformed.
    bool openFacts(ByteView bytes, std::uint32_t itemCount);
    /// Facets; may be absent.
    bool openFacets(ByteView bytes, std::uint32_t itemCount);

    /// 0 when unknown.
    float price(std::uint32_t item) const noexcept { return priceAt(item); }
    /// The price below which a share of the items stands.
    float priceAtShare(float share) const noexcept;
    std::uint32_t colours(std::uint32_t item) const noexcept { return colours_[item] | colours_[item + itemCount_] * 256u; }
    std::uint32_t popularity(std::uint32_t item) const noexcept { return popularity_[item]; }

    std::uint32_t facetCount() const noexcept { return static_cast<std::uint32_t>(facets_.size()); }
    const SearchFacet& facet(std::uint32_t i) const noexcept { return facets_[i]; }
    /// noValue when the item has none.
    std::uint16_t valueOf(const SearchFacet& facet, std::uint32_t item) const noexcept {
        std::uint32_t cell = facet.cells[item];
        if (facet.valueCount > 254) cell |= facet.cells[item + itemCount_] * 256u;
        return static_cast<std::uint16_t>(cell - 1);
    }
    /// Whether the item has the value, or one below it.
    bool has(std::uint32_t item, std::uint32_t value) const noexcept;
    std::string_view valueName(std::uint32_t value) const noexcept { return names_[value]; }
    std::uint32_t valueCount() const noexcept { return static_cast<std::uint32_t>(names_.size()); }
    /// The value's parent category within its facet, noValue at the top.
    std::uint16_t parentOf(std::uint32_t value) const noexcept { return parents_[value]; }

private:
    float priceAt(std::uint32_t item) const noexcept { return prices_[priceIndex_[item] | priceIndex_[item + itemCount_] * 256u]; }

    std::uint32_t itemCount_ = 0;
    List<float> prices_;
    const std::uint8_t *priceIndex_ = nullptr, *colours_ = nullptr, *popularity_ = nullptr;
    List<SearchFacet> facets_;
    List<std::string_view> names_;
    List<std::uint16_t> parents_;
};

}  // namespace nearshelf::search

// SPDX-License-Identifier: MIT
// Which items hold the words of a query, and how well.
#pragma once

#include "nearshelf/list.h"

#include "search/expand.h"
#include "search/query.h"
#include "search/searchIndex.h"

#include <cstdint>

namespace nearshelf::search {

/// Room for one number an item and word, kept from query to query.
class Matches {
public:
    /// Finds every item that holds a word; forgets those of the query before.
    void find(const SearchIndex& index, const Query& query, const Expansion& expansion);

    const List<std::uint32_t>& items() const noexcept { return touched_; }
    /// Bit per word that the item holds.
    std::uint32_t held(std::uint32_t item) const noexcept { return held_[item]; }
    /// Sum over words of rarity · weight · impact, impact 0 … 1.
    float sum(std::uint32_t item) const noexcept { return sums_[item]; }
    /// Of a held word: impactMask, inTitle, isHead; its place in the title.
    std::uint8_t impact(std::uint32_t word, std::uint32_t item) const noexcept { return impacts_[std::size_t{word} * itemCount_ + item]; }
    std::uint8_t place(std::uint32_t word, std::uint32_t item) const noexcept { return places_[std::size_t{word} * itemCount_ + item]; }

private:
    std::uint32_t itemCount_ = 0;
    List<std::uint32_t> touched_;
    List<std::uint16_t> held_;
    List<float> sums_, best_;
    List<std::uint8_t> impacts_, places_;
};

}  // namespace nearshelf::search

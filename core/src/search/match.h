// SPDX-License-Identifier: MIT
// Which items hold the words of a query, and how well.
#pragma once

#include "nearshelf/list.h"

#include "search/expand.h"
#include "search/query.h"
#include "search/searchIndex.h"

#include <cstdint>

namespace nearshelf::search {

/// What a query finds of an item.
struct Match {
    float sum, best;     ///< over words of rarity · weight · impact, impact 0 … 1; of the word that was looked up last
    std::uint32_t held;  ///< bit per word that the item holds
};

/// Room for every item, kept from query to query.
class Matches {
public:
    /// Finds the items that hold a word; forgets those of the query before. Unless `everyItem` is asked for, those that hold nothing
    /// but the commonest of several words are left out where enough others are found.
    void find(const SearchIndex& index, const Query& query, const Expansion& expansion, bool everyItem);

    const List<std::uint32_t>& items() const noexcept { return touched_; }
    const Match* matches() const noexcept { return rows_.data(); }
    std::uint32_t held(std::uint32_t item) const noexcept { return rows_[item].held; }
    float sum(std::uint32_t item) const noexcept { return rows_[item].sum; }
    /// Of a held word: impactMask, inTitle, isHead; and in the high byte its place in the title.
    std::uint32_t mark(std::uint32_t word, std::uint32_t item) const noexcept { return marks_[std::size_t{word} * itemCount_ + item]; }

private:
    std::uint32_t itemCount_ = 0;
    List<std::uint32_t> touched_;
    List<Match> rows_;
    List<std::uint16_t> marks_;
};

}  // namespace nearshelf::search

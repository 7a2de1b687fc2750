// SPDX-License-Identifier: MIT
// From the items that hold the words to the order in which a shopper sees them.
#pragma once

#include "base/topK.h"
#include "search/expand.h"
#include "search/match.h"
#include "search/query.h"
#include "search/searchIndex.h"

#include <cstdint>

namespace nearshelf::search {

/// How far the query had to be bent before anything was found. Numbers are part of the door's format.
enum class Rescue : std::uint8_t {
    none = 0,        ///< items that hold every word
    someWords = 1,   ///< no item holds all
    meaning = 2,     ///< no item holds any: near in meaning
    conditions = 3,  ///< price and colours were let go
    popular = 4,     ///< nothing to go by: what others buy
};

struct RankRequest {
    std::uint32_t count = 24;
    const List<std::uint32_t>* only = nullptr;  ///< rank these items alone
    bool plain = false;                         ///< the sum over words alone, as BM25 would rank: for comparisons
};

struct Ranked {
    List<Scored> items;
    Rescue rescue = Rescue::none;
    std::uint32_t found = 0;  ///< items that hold as many words as the best does
};

/// `matches` holds the items found for `expansion`.
Ranked rankItems(const SearchIndex& index, const Query& query, const Expansion& expansion, const Matches& matches,
                 const RankRequest& request);

}  // namespace nearshelf::search

// SPDX-License-Identifier: MIT
// What a query says must hold, whatever its words find.
#pragma once

#include "nearshelf/list.h"

#include "search/query.h"
#include "search/searchIndex.h"

#include <cstdint>

namespace nearshelf::search {

class Conditions {
public:
    Conditions(const SearchIndex& index, const Query& query);

    /// Whether there are any: most queries have none.
    bool any() const noexcept { return any_; }
    /// Whether the item meets the query's price and facet values and has nothing unwanted.
    bool allow(std::uint32_t item) const;

private:
    const SearchIndex& index_;
    const Query& query_;
    bool any_;
    List<bool> unwanted_;  ///< items that hold an unwanted word; empty when the query has none
};

/// Whether the query says more than words: what it takes away can be given back.
bool hasConditions(const Query& query);

/// Lets go what the query says must hold, but for the facet values that the shopper chose.
void dropConditions(Query& query);

}  // namespace nearshelf::search

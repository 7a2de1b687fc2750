// SPDX-License-Identifier: MIT
#include "search/conditions.h"

namespace nearshelf::search {

Conditions::Conditions(const SearchIndex& index, const Query& query)
    : index_(index), query_(query), any_(hasConditions(query) || !query.required.empty()) {
    if (query.unwanted.empty()) return;
    unwanted_.resize(index.itemCount);
    for (const std::uint32_t term : query.unwanted) {
        const Postings::Range range = index.postings.of(term);
        for (std::uint32_t i = 0; i < range.count; ++i) unwanted_[range.items[i]] = true;
    }
}

bool Conditions::allow(std::uint32_t item) const {
    if (!unwanted_.empty() && unwanted_[item]) return false;
    if (query_.priceHigh > 0 || query_.priceLow > 0) {
        const float price = index_.facts.price(item);
        if (price < query_.priceLow || (query_.priceHigh > 0 && (price > query_.priceHigh || !(price > 0)))) return false;
    }
    if ((index_.facts.colours(item) & query_.unwantedColours) != 0) return false;
    for (const std::uint32_t value : query_.required)
        if (!index_.facts.has(item, value)) return false;
    return true;
}

bool hasConditions(const Query& query) {
    return query.priceHigh > 0 || query.priceLow > 0 || !query.unwanted.empty() || query.unwantedColours != 0;
}

void dropConditions(Query& query) {
    query.priceLow = query.priceHigh = 0;
    query.unwanted.clear();
    query.unwantedColours = 0;
}

}  // namespace nearshelf::search

// SPDX-License-Identifier: MIT
#pragma once

#include "ingest/catalog.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace nearshelf::trainer {

/// Appends `value` unless it is empty or there already. Products have at most dozens of anything; the limit keeps hostile
/// files from costing quadratic time.
template <typename Value>
void addUnique(std::vector<Value>& values, Value value) {
    constexpr std::size_t limit = 2048;
    if (value == Value() || values.size() >= limit) return;
    if (std::find(values.begin(), values.end(), value) == values.end()) values.push_back(std::move(value));
}

/// Adds an id by which a page or an order may name the product.
void addAlias(Product& product, std::string alias);

/// Adds a (name, value) pair unless it is there already or has no value.
void addAttribute(Product& product, std::string name, std::string value);

/// Takes over what the variant adds: ids, options, tags, the lower price, the stock, and whatever `product` lacks.
void mergeVariant(Product& product, Product variant);

/// Derives what follows from other fields: the margin from cost and price. Drops a compare-at price that is not higher.
void completeProduct(Product& product);

}  // namespace nearshelf::trainer

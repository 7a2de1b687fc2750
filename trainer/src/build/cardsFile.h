// SPDX-License-Identifier: MIT
#pragma once

#include "ingest/catalog.h"

#include <string>
#include <vector>

namespace nearshelf::trainer {

/// What a page needs to draw a product's card, column by column in pack item order: a browser parses one array of strings much faster than
/// as many objects, and equal neighbours compress. Unknown prices are null; the columns "oldPrice" and "rating" are there when any
/// product has one.
std::string cardsJson(const std::vector<Product>& products, const std::string& currency, const std::string& packHash);

}  // namespace nearshelf::trainer

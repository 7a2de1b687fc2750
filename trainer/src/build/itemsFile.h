// SPDX-License-Identifier: MIT
#pragma once

#include "ingest/catalog.h"

#include <string>
#include <vector>

namespace nearshelf::trainer {

/// The catalogue as read, one object a product, whatever export it came from: for a server that renders the store's own pages. No shopper
/// downloads it. Stock is null when the export does not track it and 0 when the product cannot be bought now.
std::string itemsJson(const std::vector<Product>& products);

}  // namespace nearshelf::trainer

// SPDX-License-Identifier: MIT
#pragma once

#include "ingest/catalog.h"

#include <string_view>
#include <vector>

namespace nearshelf::trainer {

/// Sets product.category to the deepest path of all cells; among equals the first, category cells before type cells, and
/// paths of digits only (Google's category numbers) never. A type that did not become the category becomes the attribute
/// "type"; the leaves of further category paths become tags. `commaSeparates` as in splitPaths.
void chooseCategory(Product& product, const std::vector<std::string_view>& categoryCells, const std::vector<std::string_view>& typeCells,
                    bool commaSeparates);

}  // namespace nearshelf::trainer

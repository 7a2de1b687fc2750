// SPDX-License-Identifier: MIT
#pragma once

#include "ingest/catalog.h"
#include "pack/packModel.h"

#include <cstdint>
#include <vector>

namespace nearshelf::trainer {

/// The category tree. A category is named by its own label, or, where another has the same one, by as much of its path as tells them
/// apart ("Men > Shirts"). Of more than `mostCategories` the smallest leaves are folded into their parents. Parents stand before children.
PackFacet categoryFacet(const std::vector<Product>& products, std::uint32_t mostCategories);

}  // namespace nearshelf::trainer

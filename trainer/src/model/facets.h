// SPDX-License-Identifier: MIT
#pragma once

#include "ingest/catalog.h"
#include "model/attributeFacets.h"
#include "pack/packModel.h"

#include <cstdint>
#include <string>
#include <vector>

namespace nearshelf::trainer {

struct FacetParams {
    std::uint32_t mostCategories = 4000;  ///< categories and brands: the rest of a longer list is too rare to learn a taste from
    std::uint32_t mostBrands = 4000;
    std::uint32_t priceBands = 8;  ///< 2 … 16; fewer where prices repeat
    AttributeParams attributes;
    float smoothing = 0.1f;  ///< mean popularities every item is given in the base shares, so that no value's share is 0
};

/// The store's facets with their base shares: category, brand, price band and attributes, without those that tell nothing apart.
/// `popularity` is one number ≥ 0 an item, in any unit.
std::vector<PackFacet> buildFacets(const std::vector<Product>& products, const std::vector<double>& popularity, const std::string& currency,
                                   const FacetParams& params = {});

}  // namespace nearshelf::trainer

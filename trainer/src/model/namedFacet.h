// SPDX-License-Identifier: MIT
#pragma once

#include "pack/packModel.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace nearshelf::trainer {

struct ValueLimits {
    std::uint32_t mostValues = 250;  ///< the most frequent are kept; up to 254 an item's cell is one byte
    std::uint32_t minItems = 2;      ///< items a value must have: one that is alone recommends nothing else
};

/// The facet in which every item has at most one name. Spellings that differ in case, accents and punctuation only are one value, shown in
/// its most frequent spelling. `names` holds one an item, empty = none. Values stand by descending number of items.
PackFacet namedFacet(pack::FacetKind kind, std::string facetName, const std::vector<std::string_view>& names, const ValueLimits& limits);

}  // namespace nearshelf::trainer

// SPDX-License-Identifier: MIT
// From words to conditions: price, colour, size, category, what is not wanted, and whether it is a gift.
#pragma once

#include "search/query.h"
#include "search/searchIndex.h"

#include <string_view>

namespace nearshelf::search {

Query understand(const SearchIndex& index, std::string_view text);

}  // namespace nearshelf::search

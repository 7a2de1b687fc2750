// SPDX-License-Identifier: MIT
#pragma once

#include "search/lexicon.h"
#include "search/query.h"

namespace nearshelf::search {

/// Reads "under 80", "between 20 and 40" and the like into the query's prices and chips, and takes their words out of its tokens.
void takePrices(const Lexicon& lexicon, Query& query);

}  // namespace nearshelf::search

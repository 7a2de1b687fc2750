// SPDX-License-Identifier: MIT
#pragma once

#include "build/buildStore.h"
#include "indexing/buildSearch.h"

namespace nearshelf::trainer {

/// What a store's search index is built from; refers to `store`.
SearchInput searchInput(const BuiltStore& store);

}  // namespace nearshelf::trainer

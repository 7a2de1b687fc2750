// SPDX-License-Identifier: MIT
#pragma once

#include "evaluate/evaluateCold.h"
#include "ingest/catalog.h"

#include <cstdint>
#include <vector>

namespace nearshelf::trainer {

/// What becomes of the items that the pack marks as untouched. `paths` are what shoppers open one after the other, as places in `catalog`.
NewItemFigures newItemFigures(const BuiltStore& store, const Catalog& catalog, const std::vector<std::vector<std::uint32_t>>& paths);

}  // namespace nearshelf::trainer

// SPDX-License-Identifier: MIT
#pragma once

#include "build/thumbIndex.h"
#include "ingest/catalog.h"
#include "model/popularity.h"
#include "pack/packModel.h"

#include <cstdint>
#include <vector>

namespace nearshelf::trainer {

/// The eight byte columns. Hidden items have no popularity: the scale belongs to what can be shown. `thumbs` may be null.
decltype(PackModel::numbers) numberColumns(const std::vector<Product>& products, const Activity& activity,
                                           const std::vector<std::uint8_t>& traits, const ThumbIndex* thumbs, std::uint32_t buildDay);

}  // namespace nearshelf::trainer

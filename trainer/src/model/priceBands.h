// SPDX-License-Identifier: MIT
#pragma once

#include "ingest/catalog.h"
#include "pack/packModel.h"

#include <cstdint>
#include <string>
#include <vector>

namespace nearshelf::trainer {

/// Upper edges of the bands but the last: quantiles of `prices`, rounded to prices one would write on a shelf, ascending, fewer than
/// `bands` where prices repeat.
std::vector<double> priceEdges(std::vector<double> prices, std::uint32_t bands);

/// "under €10", "€10 – €20", …, "€200 and more"; an edge belongs to the band above it. Items without a price have no band.
PackFacet priceBandFacet(const std::vector<Product>& products, std::uint32_t bands, const std::string& currency);

}  // namespace nearshelf::trainer

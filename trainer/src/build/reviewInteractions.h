// SPDX-License-Identifier: MIT
#pragma once

#include "ingest/catalog.h"
#include "model/interactions.h"

#include <vector>

namespace nearshelf::trainer {

/// Popularity for a store that gives neither orders nor sessions: every review is a purchase that somebody made.
std::vector<Interaction> interactionsFromReviews(const std::vector<Product>& products, const InteractionWeights& weights = {});

}  // namespace nearshelf::trainer

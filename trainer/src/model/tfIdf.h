// SPDX-License-Identifier: MIT
#pragma once

#include "ingest/catalog.h"
#include "model/truncatedSvd.h"

#include <cstdint>
#include <vector>

namespace nearshelf::trainer {

struct TfIdfParams {
    float titleWeight = 3.0f;  ///< of a word in the title, 0 … 10; like the weights below chosen by bench/cold
    float brandWeight = 2.0f;
    float categoryWeight = 3.0f;   ///< of each step of the category path
    float attributeWeight = 2.0f;  ///< of each attribute value as a whole
    float tagWeight = 1.0f;
    float descriptionWeight = 0.5f;  ///< of a word in the description, which repeats what the shop says about everything
    std::uint32_t minItems = 2;      ///< items a term must stand in: one that is alone relates nothing
    float maxItemShare = 0.3f;       ///< share of items beyond which a term tells nothing, 0.1 … 1
    std::uint32_t maxTerms = 50000;  ///< the most frequent are kept
};

/// Items × terms, rows of length 1. Weight of a term: (1 + ln of its summed field weights, from 1 up) × ln(items / items with it) [Salton].
/// Titles and descriptions share their words; brand, category steps, attribute values and tags are terms of their own and their words too.
SparseRows tfIdf(const std::vector<Product>& items, const TfIdfParams& params = {});

}  // namespace nearshelf::trainer

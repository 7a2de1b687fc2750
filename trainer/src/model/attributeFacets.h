// SPDX-License-Identifier: MIT
#pragma once

#include "ingest/catalog.h"
#include "pack/packModel.h"

#include <cstdint>
#include <vector>

namespace nearshelf::trainer {

struct AttributeParams {
    std::uint32_t mostFacets = 10;   ///< 0 … 10, the format's limit
    std::uint32_t mostValues = 250;  ///< per attribute, 2 … 254
    float minCoverage = 0.05f;       ///< share of items that must have a kept value, 0 … 1
    float maxValueShare = 0.34f;     ///< different values per item having one: beyond it an attribute is a number or a note, not a choice
    float tagMinShare = 0.005f;      ///< share of items a tag must have to stand for an item in the facet "tag"
    float tagMaxShare = 0.3f;        ///< share beyond which a tag tells no items apart
};

/// The attributes worth a facet, most useful first. Usefulness is the share of items having the attribute times the chance that two of
/// them differ in it. An item with several values of one attribute has its first. Tags "name:value" are attributes; of the other tags
/// every item's rarest one that is frequent enough makes the facet "tag".
std::vector<PackFacet> attributeFacets(const std::vector<Product>& products, const AttributeParams& params = {});

}  // namespace nearshelf::trainer

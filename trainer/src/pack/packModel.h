// SPDX-License-Identifier: MIT
// Everything a pack holds, as plain values in pack item order: what the model builders fill and the writer encodes.
#pragma once

#include "nearshelf/types.h"

#include "pack/packLayout.h"
#include "pack/sessionModel.h"

#include <array>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace nearshelf::trainer {

constexpr std::uint16_t noParent = 0xFFFF;

struct PackFacetValue {
    std::string name;
    float baseShare = 0;              ///< share of the store's interactions, 0 … 1; a category's share holds its descendants'
    std::uint16_t parent = noParent;  ///< position of an earlier value
};

struct PackFacet {
    pack::FacetKind kind = pack::FacetKind::attribute;
    std::string name;
    std::vector<PackFacetValue> values;  ///< fewer than 65,535
    std::vector<std::uint16_t> cells;    ///< one an item: 0 = no value, else value + 1
};

struct PackVectors {
    std::uint16_t dimension = 0;  ///< 16, 32, 48 or 64; 0 leaves the section out
    float scale = 0;
    std::vector<std::int8_t> cells;  ///< itemCount * dimension
};

struct PackRule {
    pack::RuleKind kind = pack::RuleKind::boost;
    pack::RuleTarget targetKind = pack::RuleTarget::item;
    std::uint16_t strategies = 0;  ///< bit per strategy number, 0 = all
    std::uint32_t target = 0;      ///< item index, or facet * 65536 + value
    float amount = 0;
    std::uint32_t firstDay = 0;
    std::uint32_t endDay = 0;  ///< day after the last, 0 = open

    bool operator==(const PackRule& other) const {
        return kind == other.kind && targetKind == other.targetKind && strategies == other.strategies && target == other.target &&
               amount == other.amount && firstDay == other.firstDay && endDay == other.endDay;
    }
};

/// What is fitted on sessions; see core/src/pack/sessionModel.h.
struct PackSessionModel {
    std::uint16_t hidden = 0;                                            ///< 0 leaves the section out
    float stepDecay = 0.6f;                                              ///< vote of a step against the one after it, 0 … 1
    std::array<std::pair<float, float>, SessionModel::planes> scales;    ///< low and step of each plane's 16 levels
    std::array<std::vector<std::uint8_t>, SessionModel::planes> planes;  ///< one level an item
    std::vector<float> weights;                                          ///< as docs/format/pack.md orders them
};

struct PackModel {
    std::uint32_t buildDay = 0;  ///< days since 1970-01-01
    std::vector<ItemKey> keys;
    std::vector<std::pair<ItemKey, std::uint32_t>> aliases;  ///< key and item index; no key twice, none equal to an item's own
    std::array<std::vector<std::uint8_t>, pack::columnCount> numbers;
    std::vector<PackFacet> facets;
    PackVectors vectors;
    std::vector<std::uint8_t> contentGroups;  ///< one an item; empty leaves the section out
    std::vector<std::uint8_t> coViewed;       ///< encoded neighbour tables, empty leaves the section out
    std::vector<std::uint8_t> coBought;
    PackSessionModel sessionModel;
    std::vector<float> rankParams;
    std::vector<PackRule> rules;

    std::uint32_t itemCount() const { return static_cast<std::uint32_t>(keys.size()); }
};

}  // namespace nearshelf::trainer

// SPDX-License-Identifier: MIT
// The pack's numbers, shared by the reader here and the writer in the trainer. Described in docs/format/pack.md, which a test
// compares with this file.
#pragma once

#include <cstdint>

namespace nearshelf::pack {

constexpr std::uint8_t magic[4] = {0x4E, 0x53, 0x50, 0x4B};  // "NSPK"
constexpr std::uint16_t formatMajor = 1;
constexpr std::uint16_t formatMinor = 1;
constexpr std::uint32_t headerBytes = 32;
constexpr std::uint32_t tableEntryBytes = 16;
constexpr std::uint32_t sectionAlignment = 8;
constexpr std::uint32_t maxItems = 1u << 20;
constexpr std::uint32_t maxSections = 64;

/// Section tags, in the order in which the writer places them. Numbers are appended, never changed.
enum class Section : std::uint32_t {
    keys = 1,
    aliases = 2,
    numbers = 3,
    facets = 4,
    text = 5,
    vectors = 6,
    coViewed = 7,
    coBought = 8,
    rankParams = 9,
    rules = 10,
    sessionModel = 11,
    contentGroups = 12,
};

/// Columns of the numbers section, one byte an item each, column after column.
enum class Column : std::uint8_t {
    popularity = 0,  ///< ln(1 + interactions), scaled so that the most popular item is 255
    trend = 1,       ///< 128 = steady; +/- 32 per doubling / halving of the recent rate against the long rate
    ageDays = 2,     ///< days from first seen to the build, 254 = 254 or more, 255 = unknown
    margin = 3,      ///< 0 = unknown, else 1 + 254 * margin share (0 … 1)
    stock = 4,       ///< 0 = out of stock, 1 = in stock
    traits = 5,      ///< bit set of Trait
    shardLow = 6,    ///< picture shard, low byte
    shardHigh = 7,   ///< picture shard, high byte
};
constexpr std::uint32_t columnCount = 8;

enum Trait : std::uint8_t {
    traitReplenishable = 1,  ///< bought again and again: stays on shelves after an order
    traitHidden = 2,         ///< never recommended (services, gift cards, merchant's choice)
    traitSensitive = 4,      ///< never enters the profile
    traitUntouched = 8,      ///< in a store with history, nobody has opened or bought it yet: to be explored, whatever its age
};

enum class FacetKind : std::uint8_t { category = 0, brand = 1, priceBand = 2, attribute = 3 };
constexpr std::uint32_t maxFacets = 13;  // category, brand, price band and up to 10 attributes

enum class RuleKind : std::uint8_t { pin = 0, boost = 1, bury = 2, exclude = 3 };
enum class RuleTarget : std::uint8_t { item = 0, facetValue = 1 };
constexpr std::uint32_t facetValueBytes = 12;
constexpr std::uint32_t ruleBytes = 24;

}  // namespace nearshelf::pack

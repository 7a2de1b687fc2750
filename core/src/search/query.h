// SPDX-License-Identifier: MIT
// A query as understood: what must hold, what is wanted, and the words that are left to look for.
#pragma once

#include "nearshelf/list.h"

#include "search/tokens.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace nearshelf::search {

/// Numbers are part of the door's format: appended, never changed.
enum class ChipKind : std::uint8_t {
    priceBelow = 0,    ///< high
    priceAbove = 1,    ///< low
    priceAround = 2,   ///< low and high
    priceBetween = 3,  ///< low and high
    colour = 4,        ///< value: number of the colour
    size = 5,
    category = 6,  ///< value: position in the facets' values
    without = 7,
    gift = 8,
    cheap = 9,
    premium = 10,
};

/// A part of the query that was understood as more than words; taking its bytes out of the query takes it back.
struct Chip {
    ChipKind kind = ChipKind::gift;
    std::uint32_t begin = 0, end = 0;  ///< bytes of the query
    float low = 0, high = 0;
    std::uint32_t value = 0;
};

constexpr std::uint32_t mostWords = 12;

struct Query {
    Tokens tokens;
    List<Chip> chips;
    List<std::uint32_t> words;          ///< positions in tokens of the words to look for, at most mostWords
    List<std::uint32_t> terms;          ///< of the words, noTerm for those the store does not have
    List<std::uint32_t> besides;        ///< terms of grammar's words, which decide between items that hold the others
    List<std::uint32_t> unwanted;       ///< terms
    float priceLow = 0, priceHigh = 0;  ///< 0 = open
    std::uint32_t colours = 0, unwantedColours = 0;
    std::uint16_t category = 0xFFFF;  ///< position in the category facet
    int priceTaste = 0;               ///< -1 cheap, 1 premium
    bool gift = false;
    std::uint32_t head = 0xFFFFFFFFu;  ///< position in words
    List<std::uint32_t> required;      ///< facet values that must hold, positions in ItemFacts' values
    List<std::uint32_t> meant;         ///< terms that phrases of the query stand for: "sister" for "women"
};

/// A new chip for the tokens from `first` to `last`.
Chip& addChip(Query& query, ChipKind kind, std::size_t first, std::size_t last);

}  // namespace nearshelf::search

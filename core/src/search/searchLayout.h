// SPDX-License-Identifier: MIT
// The search index's numbers, shared by the reader here and the writer in the trainer. Described in docs/format/search.md.
#pragma once

#include <cstdint>

namespace nearshelf::search {

constexpr std::uint8_t magic[4] = {0x4E, 0x53, 0x53, 0x49};  // "NSSI"
constexpr std::uint16_t formatMajor = 2;
constexpr std::uint16_t formatMinor = 0;
constexpr std::uint32_t headerBytes = 32;
constexpr std::uint32_t tableEntryBytes = 8;
constexpr std::uint32_t maxItems = 1u << 20;
constexpr std::uint32_t sectionCount = 9;

/// Sections, in the order in which they stand; the table has an entry for each, of length 0 where there is none.
enum class Section : std::uint8_t {
    lexicon = 0,     ///< the language: units, stop words, what phrases of a query mean
    vocabulary = 1,  ///< word forms, sorted
    terms = 2,       ///< postings of every term
    facts = 3,       ///< price and colours of every item
    facets = 4,      ///< category, brand and attributes of every item
    suffixes = 5,    ///< endings that make forms of one word
    synonyms = 6,    ///< terms that mean each other
    phrases = 7,     ///< queries to complete
    vectors = 8,     ///< what words mean
};

/// What an entry of the lexicon says about its phrase. Numbers are appended, never changed.
enum class Meaning : std::uint8_t {
    stopWord = 0,
    unit = 1,        ///< payload: the unit's one spelling
    priceBelow = 2,  ///< "under"; a number follows
    priceAbove = 3,
    priceAround = 4,
    between = 5,   ///< "between"; a number, a word that joins and a number follow
    joins = 6,     ///< "and", "to"
    without = 7,   ///< what follows is not wanted
    currency = 8,  ///< "$", "dollars"
    cheap = 9,
    premium = 10,
    colour = 11,   ///< payload: number of the colour
    size = 12,     ///< "size"; the size follows
    expands = 13,  ///< payload: a word that is meant too
    gift = 14,
    breaksHead = 15,  ///< "with", "for": what a thing is stands before
};
constexpr std::uint8_t meaningCount = 16;

/// A posting's byte: how much the item is about the term, and where in its title it stands.
constexpr std::uint8_t impactMask = 0x3F;
constexpr std::uint8_t inTitle = 0x40;
constexpr std::uint8_t isHead = 0x80;  ///< the term says what the thing is

/// Bits of an item's colours.
constexpr std::uint32_t colourCount = 16;

constexpr std::uint16_t noValue = 0xFFFF;
constexpr std::uint32_t noTerm = 0xFFFFFFFFu;

}  // namespace nearshelf::search

// SPDX-License-Identifier: MIT
// What the words and phrases of the store's language say about a query. Written by the trainer: the engine knows no language.
#pragma once

#include "nearshelf/list.h"
#include "nearshelf/types.h"

#include "search/searchLayout.h"
#include "search/tokens.h"

#include <cstdint>
#include <string_view>

namespace nearshelf::search {

class Lexicon {
public:
    struct Entry {
        std::uint32_t at;  ///< of its phrase in the bytes
        std::uint8_t length, payloadLength;
        Meaning meaning;
    };

    /// Entries sorted by phrase and meaning. The bytes are borrowed. False when they are malformed.
    bool open(ByteView bytes);

    /// The entry that gives `phrase` this meaning, or null. With several, the first.
    const Entry* find(std::string_view phrase, Meaning meaning) const noexcept;
    /// The entry after `entry` when it has the same phrase and meaning, else null.
    const Entry* next(const Entry* entry) const noexcept;
    std::string_view payload(const Entry& entry) const noexcept { return {text_ + entry.at + entry.length, entry.payloadLength}; }
    std::string_view phrase(const Entry& entry) const noexcept { return {text_ + entry.at, entry.length}; }

    /// Notes which tokens may begin a phrase: most words of a query do not, and need not be looked up meaning by meaning.
    void mark(Tokens& tokens) const noexcept;

    /// What marked token `i` alone means.
    const Entry* findWord(const Tokens& tokens, std::size_t i, Meaning meaning) const noexcept {
        return tokens.list[i].spoken ? find(tokens.word(i), meaning) : nullptr;
    }

    /// The entry of the longest phrase of up to three words beginning at marked token `i`; `used` gets how many.
    const Entry* findAt(const Tokens& tokens, std::size_t i, Meaning meaning, std::uint32_t& used) const;

    /// Writes numbers and units as one word in the unit's one spelling: "32 gigabytes" becomes "32gb". `written` gets the words.
    void joinUnits(Tokens& tokens) const;

private:
    /// The first entry not before this one.
    std::size_t lowerBound(std::string_view phrase, Meaning meaning) const noexcept;

    const char* text_ = nullptr;
    List<Entry> entries_;
};

}  // namespace nearshelf::search

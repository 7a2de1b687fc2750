// SPDX-License-Identifier: MIT
// The store's words as they are written, sorted; each belongs to a term, which all forms of a word share.
#pragma once

#include "nearshelf/list.h"
#include "nearshelf/types.h"

#include "search/wordList.h"

#include <cstdint>
#include <string_view>

namespace nearshelf::search {

/// The 26 letters have a bit each in sets of letters, everything else shares the rest.
constexpr std::uint32_t latinLetters = (1u << 26) - 1;
constexpr std::uint32_t letterBit(char c) noexcept {
    const auto byte = static_cast<std::uint8_t>(c);
    return 1u << (c >= 'a' && c <= 'z' ? byte - 'a' : 26 + byte % 6);
}
constexpr std::uint32_t lettersIn(std::string_view word) noexcept {
    std::uint32_t letters = 0;
    for (const char c : word) letters |= letterBit(c);
    return letters;
}

class Vocabulary {
public:
    /// Front-coded words with the number of their term below `termCount`. False when malformed.
    bool open(ByteView bytes, std::uint32_t termCount);

    std::uint32_t size() const noexcept { return static_cast<std::uint32_t>(terms_.size()); }
    std::string_view word(std::uint32_t i) const noexcept { return words_.word(i); }
    std::uint32_t termOf(std::uint32_t i) const noexcept { return terms_[i]; }
    /// The letters of every word.
    const std::uint32_t* letters() const noexcept { return letters_.data(); }

    /// The first word not before `wanted`.
    std::uint32_t lowerBound(std::string_view wanted) const noexcept { return words_.lowerBound(wanted); }
    /// The term of `wanted`, noTerm when it is no word of the store's.
    std::uint32_t find(std::string_view wanted) const noexcept;

private:
    WordList words_;
    List<std::uint32_t> terms_, letters_;
};

}  // namespace nearshelf::search

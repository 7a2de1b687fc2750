// SPDX-License-Identifier: MIT
// The store's words as they are written, sorted; each belongs to a term, which all forms of a word share.
#pragma once

#include "nearshelf/list.h"
#include "nearshelf/types.h"

#include <cstdint>
#include <string_view>

namespace nearshelf::search {

class Vocabulary {
public:
    /// Front-coded words with the number of their term below `termCount`. False when malformed.
    bool open(ByteView bytes, std::uint32_t termCount);

    std::uint32_t size() const noexcept { return static_cast<std::uint32_t>(terms_.size()); }
    std::string_view word(std::uint32_t i) const noexcept {
        return {text_.data() + offsets_[i], static_cast<std::size_t>(offsets_[i + 1] - offsets_[i])};
    }
    std::uint32_t termOf(std::uint32_t i) const noexcept { return terms_[i]; }
    /// Bytes that word `i` shares with the word before it.
    std::uint32_t sharedOf(std::uint32_t i) const noexcept { return shared_[i]; }

    /// The first word not before `wanted`.
    std::uint32_t lowerBound(std::string_view wanted) const noexcept;
    /// The term of `wanted`, noTerm when it is no word of the store's.
    std::uint32_t find(std::string_view wanted) const noexcept;

private:
    List<char> text_;
    List<std::uint32_t> offsets_, terms_;
    List<std::uint8_t> shared_;
};

}  // namespace nearshelf::search

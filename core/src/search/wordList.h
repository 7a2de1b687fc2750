// SPDX-License-Identifier: MIT
// Sorted words as they stand in the index: each with what it shares with the word before.
#pragma once

#include "nearshelf/list.h"

#include "base/byteReader.h"

#include <cstdint>
#include <string_view>

namespace nearshelf::search {

/// Below zero when `a` stands before `b`. Words mostly differ in their first letters: a call of the library's comparison costs more.
int orderOf(std::string_view a, std::string_view b) noexcept;

bool beginsWith(std::string_view text, std::string_view beginning) noexcept;

class WordList {
public:
    std::uint32_t size() const noexcept { return static_cast<std::uint32_t>(ends_.size()); }
    std::string_view word(std::uint32_t i) const noexcept {
        const std::uint32_t begin = i == 0 ? 0 : ends_[i - 1];
        return {text_.data() + begin, static_cast<std::size_t>(ends_[i] - begin)};
    }
    /// The first word not before `wanted`.
    std::uint32_t lowerBound(std::string_view wanted) const noexcept;
    /// Where `wanted` stands, size() when it does not.
    std::uint32_t find(std::string_view wanted) const noexcept;

    /// Adds the next word from its own bytes; false when it is malformed or does not stand behind the word before.
    bool add(std::uint32_t shared, ByteView own);

private:
    List<char> text_;
    List<std::uint32_t> ends_;
};

}  // namespace nearshelf::search

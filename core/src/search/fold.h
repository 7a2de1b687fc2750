// SPDX-License-Identifier: MIT
// One character of text as search sees it: lower case, without accents [Unicode].
#pragma once

#include "nearshelf/list.h"

#include <cstdint>
#include <string_view>

namespace nearshelf::search {

enum class CharClass : std::uint8_t { separator, letter, digit, ideograph };

/// The character at `at`, which moves behind it; U+FFFD and one byte on for a malformed sequence.
std::uint32_t nextCharacter(std::string_view text, std::size_t& at) noexcept;

/// Combining marks, which fold to nothing and end no word, are letters.
CharClass classOf(std::uint32_t character) noexcept;

/// Appends the folded character as UTF-8. Latin, Greek and Cyrillic have their case and accents taken off; other scripts stay.
void appendFolded(List<char>& out, std::uint32_t character);

}  // namespace nearshelf::search

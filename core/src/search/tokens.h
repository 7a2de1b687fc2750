// SPDX-License-Identifier: MIT
// Text cut into folded words, the same for a product's title and for a query.
#pragma once

#include "nearshelf/list.h"

#include <cstdint>
#include <string_view>

namespace nearshelf::search {

struct Token {
    std::uint32_t begin = 0, end = 0;  ///< bytes of the source
    std::uint32_t at = 0, length = 0;  ///< bytes of Tokens::text
    bool spoken = false;               ///< some phrase of the lexicon begins with it; set by Lexicon::mark
    bool glued = false;                ///< written together with the token before: "t-shirt", "10%"
};

struct Tokens {
    List<char> text;
    List<Token> list;

    std::string_view word(std::size_t i) const noexcept { return {text.data() + list[i].at, list[i].length}; }
};

/// Cuts `source` at everything that is neither letter nor digit. Numbers keep their decimal point and lose what groups thousands; a
/// possessive 's is dropped; inch and foot marks behind a number give the words "in" and "ft"; a currency's sign is a word of its own;
/// ideographs are words of one character. Words longer than 63 bytes are cut.
void tokenize(std::string_view source, Tokens& out);

/// Whether a token begins with a digit.
bool isNumber(std::string_view word) noexcept;

/// The number that `word` begins with, and where it ends.
float numberIn(std::string_view word, std::size_t& end) noexcept;

}  // namespace nearshelf::search

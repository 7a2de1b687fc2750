// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace nearshelf::trainer {

constexpr char32_t utf8Broken = 0xFFFD;

/// The character at `at`, which moves behind it; utf8Broken and one byte on for a malformed sequence.
char32_t nextUtf8(std::string_view text, std::size_t& at);

void appendUtf8(std::string& text, char32_t character);

}  // namespace nearshelf::trainer

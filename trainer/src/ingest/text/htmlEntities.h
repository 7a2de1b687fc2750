// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace nearshelf::trainer {

/// Decodes the character reference at the start of `text`, which begins with '&', and sets `length` to the bytes it takes.
/// What is no known reference gives "&" and length 1. Knows numeric references and the named ones found in shop texts.
std::string decodeEntity(std::string_view text, std::size_t& length);

}  // namespace nearshelf::trainer

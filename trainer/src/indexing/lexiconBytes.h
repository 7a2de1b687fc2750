// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace nearshelf::trainer {

/// A lexicon's text as the index carries it. Lines are "meaning: phrase, phrase=payload, …"; phrases are folded as queries are.
/// Throws std::runtime_error naming the line that says something else.
std::vector<std::uint8_t> encodeLexicon(std::string_view text);

}  // namespace nearshelf::trainer

// SPDX-License-Identifier: MIT
#pragma once

#include <emscripten/val.h>

namespace nearshelf::studio {

/// `stem` is a function of the language's Snowball name and a word, which answers the stem, or null for a language it does not know. Holds
/// until the next call.
void stemWith(const emscripten::val& stem);

}  // namespace nearshelf::studio

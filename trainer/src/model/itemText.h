// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace nearshelf::trainer {

/// Calls `give` for every word of UTF-8 `text`: lower case (Latin, Greek, Cyrillic), Latin accents removed, markup `<…>` skipped, the
/// English and Romance plural -s taken off words of four letters and more. Chinese, Japanese and Korean runs, which have no spaces,
/// give their characters in overlapping pairs. Broken UTF-8 separates words.
void forEachWord(std::string_view text, const std::function<void(const std::string&)>& give);

/// The words of `text` joined by one space: how two spellings of a name are found equal.
std::string foldedName(std::string_view text);

}  // namespace nearshelf::trainer

// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace nearshelf::trainer {

/// The readable text of an HTML fragment: tags, comments, scripts and styles removed, character references decoded, runs
/// of white space made one space. Plain text passes through with its white space tidied. Not a sanitizer: the result is
/// for tokens and summaries and must be escaped like any text when shown.
std::string htmlText(std::string_view html);

}  // namespace nearshelf::trainer

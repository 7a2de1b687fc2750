// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace nearshelf::trainer {

/// The two words that `word` is written together from, empty when it is none: both known, four letters at least, with one of `links` or
/// nothing between them. Of several ways the one with the longest last word, which says what the thing is.
std::pair<std::string_view, std::string_view> compoundParts(std::string_view word, const std::vector<std::string>& links,
                                                            const std::function<bool(std::string_view)>& known);

}  // namespace nearshelf::trainer

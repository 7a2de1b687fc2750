// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace nearshelf::trainer {

/// Non-empty trimmed parts of `text` between any of the bytes in `separators`.
std::vector<std::string_view> splitAny(std::string_view text, std::string_view separators);

/// The values of a list cell (tags, images, options): parts of a JSON or XML list, else split at '|', else ';', else ','.
std::vector<std::string> splitList(std::string_view text);

/// The levels of one category path: "Apparel > Shoes", "Home / Kitchen", "Men » Shirts".
std::vector<std::string> splitPath(std::string_view text);

/// All paths of a category cell. Lists are split like splitList, with WooCommerce's "\," as a comma inside a name; a
/// comma separates paths only where `commaSeparates`, for a name such as "Bags, Belts" has one of its own.
std::vector<std::vector<std::string>> splitPaths(std::string_view text, bool commaSeparates);

}  // namespace nearshelf::trainer

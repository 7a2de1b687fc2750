// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string_view>

namespace nearshelf::trainer {

/// Yes or no as exports write it: "true"/"false", "yes"/"no", "1"/"0", "TRUE"; nothing for anything else.
std::optional<bool> parseFlag(std::string_view text);

/// Whether goods can be bought: "in stock", "in_stock", "https://schema.org/InStock", "preorder", "backorder" and the like
/// give true; "out of stock", "sold out", "discontinued" false; flags count as in parseFlag; nothing for anything else.
std::optional<bool> parseAvailability(std::string_view text);

}  // namespace nearshelf::trainer

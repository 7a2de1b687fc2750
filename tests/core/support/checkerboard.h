// SPDX-License-Identifier: MIT
// A world whose answers are obvious: shoppers who like even items view and buy even items, the others odd ones. Odd items are the more
// popular ones, so that whoever is shown even items was understood and not merely served the best sellers.
#pragma once

#include "core/support/packBuilder.h"
#include "core/support/shopper.h"

#include <string>

namespace nearshelf::test {

constexpr std::uint32_t boardItems = 40;

inline std::string boardId(std::uint32_t item) { return "item-" + std::to_string(item); }

/// Facets: category (all > even, odd), brand, price band. Popularity falls with the item's number, odd items first.
PackBuilder checkerboard();

/// The same with a session model.
PackBuilder boardWithModel();

/// An engine with this pack loaded; fails the test when it does not load.
void load(Engine& engine, const PackBuilder& pack);

}  // namespace nearshelf::test

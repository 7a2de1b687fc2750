// SPDX-License-Identifier: MIT
// The store's own rankings, each by the numbers section.
#pragma once

#include "nearshelf/types.h"

#include <cstdint>

namespace nearshelf {

class Pack;

enum class StoreOrder : std::uint8_t { trending, popular, newest };
constexpr std::uint32_t storeOrderCount = 3;

/// > 0 where something speaks for the item.
float scoreBy(StoreOrder order, const Pack& pack, ItemIndex item) noexcept;

}  // namespace nearshelf

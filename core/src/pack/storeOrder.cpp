// SPDX-License-Identifier: MIT
#include "pack/storeOrder.h"

#include "pack/pack.h"

namespace nearshelf {

using pack::Column;

float scoreBy(StoreOrder order, const Pack& pack, ItemIndex item) noexcept {
    const std::uint8_t age = pack.number(Column::ageDays, item);
    const auto popularity = static_cast<float>(pack.number(Column::popularity, item));
    const int rise = pack.number(Column::trend, item) - 128;
    switch (order) {
        // A doubled rate on a handful of views is noise: trend counts in proportion to popularity.
        case StoreOrder::trending: return rise <= 0 ? 0.0f : static_cast<float>(rise) * popularity;
        // 254 stands for that many days or more: no longer new.
        case StoreOrder::newest: return age >= 254 ? 0.0f : static_cast<float>(254 - age) + popularity / 256.0f;
        default: return popularity;
    }
}

}  // namespace nearshelf

// SPDX-License-Identifier: MIT
// Which place an item has in a short list, answered in one look-up: an array over the whole catalogue, wiped entry by entry.
#pragma once

#include "nearshelf/list.h"
#include "nearshelf/types.h"

#include <cstdint>

namespace nearshelf {

class ItemSlots {
public:
    static constexpr std::uint32_t none = 0xFFFFFFFFu;

    void resize(std::uint32_t itemCount) {
        places_.clear();
        places_.resize(itemCount);
    }

    std::uint32_t find(ItemIndex item) const noexcept { return places_[indexOf(item)] - 1; }
    void set(ItemIndex item, std::uint32_t place) noexcept { places_[indexOf(item)] = place + 1; }
    void wipe(ItemIndex item) noexcept { places_[indexOf(item)] = 0; }

private:
    List<std::uint32_t> places_;  // place + 1, 0 = none
};

}  // namespace nearshelf

// SPDX-License-Identifier: MIT
#include "report/xof.h"

namespace nearshelf {

namespace {

constexpr std::uint8_t wireVersion = 18;

}  // namespace

Xof::Xof(const XofDomain& domain, XofUse use, const std::uint8_t* seed) noexcept {
    constexpr std::size_t tagBytes = 8;
    const std::size_t separator = tagBytes + domain.context.size;
    const std::uint8_t head[2 + tagBytes] = {
        static_cast<std::uint8_t>(separator),
        static_cast<std::uint8_t>(separator >> 8),
        wireVersion,
        0,  // class: VDAF
        0,
        0,
        0,
        static_cast<std::uint8_t>(domain.kind),
        0,
        static_cast<std::uint8_t>(use),
    };
    sponge_.absorb({head, sizeof head});
    sponge_.absorb(domain.context);
    const std::uint8_t seedSize = prio3SeedBytes;
    sponge_.absorb({&seedSize, 1});
    sponge_.absorb({seed, prio3SeedBytes});
}

}  // namespace nearshelf

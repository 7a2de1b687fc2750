// SPDX-License-Identifier: MIT
// The field of 2^64 − 2^32 + 1 elements [VDAF18]. Same interface as Field128.
#pragma once

#include "base/wideInteger.h"

#include <cstdint>
#include <cstring>

namespace nearshelf {

struct Field64 {
    using Element = std::uint64_t;

    static constexpr Element modulus = 0xFFFFFFFF00000001ull;
    static constexpr std::size_t bytes = 8;
    /// Order of the root that `rootOf` starts from: 2^rootLog.
    static constexpr int generatorLog = 32;

    static constexpr Element add(Element a, Element b) noexcept {
        const Element sum = a + b;
        return sum - (modulus & -static_cast<Element>((sum < a) | (sum >= modulus)));
    }
    static constexpr Element subtract(Element a, Element b) noexcept { return a - b + (modulus & -static_cast<Element>(a < b)); }
    static constexpr Element multiply(Element a, Element b) noexcept {
        const Wide whole = product(a, b);
        const std::uint64_t high = highOf(whole), top = high >> 32, middle = high & 0xFFFFFFFFu;
        // 2^64 ≡ 2^32 − 1 and 2^96 ≡ −1.
        const std::uint64_t low = lowOf(whole);
        const Element lessTop = low - top - (0xFFFFFFFFu & -static_cast<Element>(low < top));
        return add(lessTop >= modulus ? lessTop - modulus : lessTop, (middle << 32) - middle);
    }
    static constexpr Element lift(Element a) noexcept { return a; }
    static constexpr Element generator() noexcept {
        Element root = 1;
        for (int i = 0; i < 32; ++i) root = multiply(multiply(root, root), 7);
        return root;
    }

    /// Little-endian; any 64 bits, so ask `isCanonical` of what came from outside.
    static Element load(const std::uint8_t* from) noexcept {
        Element a = 0;
        std::memcpy(&a, from, bytes);
        return a;
    }
    static void store(std::uint8_t* to, Element a) noexcept { std::memcpy(to, &a, bytes); }
    static constexpr bool isCanonical(Element a) noexcept { return a < modulus; }
};

}  // namespace nearshelf

// SPDX-License-Identifier: MIT
// The field of 2^128 − 28·2^64 + 1 elements [VDAF18], by Montgomery reduction [Montgomery1985]: since the modulus is 1 modulo 2^64, a step
// of the reduction is one negation and one multiplication by 28.
#pragma once

#include "base/wideInteger.h"

#include <cstdint>
#include <cstring>

static_assert(__BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__, "Elements and hash lanes are copied as they lie in memory.");

namespace nearshelf {

/// Elements are kept plain. One factor of a product is to be lifted (times 2^128), and coefficients are lifted once for many products; the
/// product of two lifted elements is lifted.
struct Field128 {
    using Element = Wide;

    static constexpr Element modulus = wide(0xFFFFFFFFFFFFFFE4ull, 1);
    static constexpr std::size_t bytes = 16;
    static constexpr int generatorLog = 66;

    static constexpr Element add(Element a, Element b) noexcept {
        const Element sum = a + b;
        return sum - (modulus & -static_cast<Element>((sum < a) | (sum >= modulus)));
    }
    static constexpr Element subtract(Element a, Element b) noexcept { return a - b + (modulus & -static_cast<Element>(a < b)); }
    /// a·b / 2^128.
    static constexpr Element multiply(Element a, Element b) noexcept {
        const std::uint64_t a0 = lowOf(a), a1 = highOf(a), b0 = lowOf(b), b1 = highOf(b);
        const Wide low = product(a0, b0), high = product(a1, b1), crossed = product(a0, b1), other = product(a1, b0);
        const Wide cross = crossed + other;
        const Wide middle = wide(lowOf(high), highOf(low));
        const Wide sum = middle + cross;
        std::uint64_t top = highOf(high) + (cross < other) + (sum < middle);
        // The product is now top·2^192 + sum·2^64 + low word; each step clears the lowest word left.
        const Wide first = multipleThatClears(lowOf(low));
        const Wide once = sum + first;
        top += once < first;
        const Wide second = multipleThatClears(lowOf(once));
        const Wide twice = wide(top, highOf(once)) + second;
        return twice - (modulus & -static_cast<Element>((twice < second) | (twice >= modulus)));
    }
    /// a·2^128.
    static constexpr Element lift(Element a) noexcept { return multiply(a, radixSquared); }
    /// Of order 2^generatorLog; lifted.
    static constexpr Element generator() noexcept {
        const Element seven = lift(7);
        Element root = lift(1);
        for (int bit = 61; bit >= 0; --bit) {
            root = multiply(root, root);
            if ((0x3FFFFFFFFFFFFFF9ull >> bit & 1) != 0) root = multiply(root, seven);
        }
        return root;
    }

    /// Little-endian; any 128 bits, so ask `isCanonical` of what came from outside.
    static Element load(const std::uint8_t* from) noexcept {
        Element a = 0;
        std::memcpy(&a, from, bytes);
        return a;
    }
    static void store(std::uint8_t* to, Element a) noexcept { std::memcpy(to, &a, bytes); }
    static constexpr bool isCanonical(Element a) noexcept { return a < modulus; }

private:
    /// (m·modulus + word) / 2^64 for the m that makes it whole.
    static constexpr Wide multipleThatClears(std::uint64_t word) noexcept {
        const std::uint64_t m = 0 - word;
        return wide(m, 0) - ((static_cast<Wide>(m) << 5) - (static_cast<Wide>(m) << 2)) + (word != 0);
    }
    /// 2^256 ≡ (28·2^64 − 1)² ≡ 21896·2^64 − 783.
    static constexpr Element radixSquared = wide(21895, 0 - 783ull);
};

}  // namespace nearshelf

// SPDX-License-Identifier: MIT
// 128-bit arithmetic.
#pragma once

#include <cstdint>

namespace nearshelf {

__extension__ typedef unsigned __int128 Wide;

constexpr Wide wide(std::uint64_t high, std::uint64_t low) noexcept { return static_cast<Wide>(high) << 64 | low; }
constexpr std::uint64_t lowOf(Wide value) noexcept { return static_cast<std::uint64_t>(value); }
constexpr std::uint64_t highOf(Wide value) noexcept { return static_cast<std::uint64_t>(value >> 64); }

/// The whole product of two words.
constexpr Wide product(std::uint64_t a, std::uint64_t b) noexcept {
#if defined(__wasm__)
    // WebAssembly has no wide multiplication; the compiler's own routine multiplies 128 by 128 bits, in twice the time.
    const std::uint64_t aLow = a & 0xFFFFFFFFu, aHigh = a >> 32, bLow = b & 0xFFFFFFFFu, bHigh = b >> 32;
    const std::uint64_t low = aLow * bLow, middle = aHigh * bLow + (low >> 32), cross = aLow * bHigh + (middle & 0xFFFFFFFFu);
    return wide(aHigh * bHigh + (middle >> 32) + (cross >> 32), cross << 32 | (low & 0xFFFFFFFFu));
#else
    return static_cast<Wide>(a) * b;
#endif
}

}  // namespace nearshelf

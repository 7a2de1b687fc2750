// SPDX-License-Identifier: MIT
// 32 bits that stand for a name on the device: enough for the few dozen names a state holds, and half the code of 64 in the fallback.
#pragma once

#include <cstdint>
#include <string_view>

namespace nearshelf {

/// Bijection that spreads every input bit over the word [Murmur3].
constexpr std::uint32_t mix32(std::uint32_t x) noexcept {
    x ^= x >> 16;
    x *= 0x85EBCA6Bu;
    x ^= x >> 13;
    x *= 0xC2B2AE35u;
    return x ^ (x >> 16);
}

/// 32-bit FNV-1a [FNV] of UTF-8 bytes, spread; 0 for an empty name and for no other.
constexpr std::uint32_t shortKeyOf(std::string_view name) noexcept {
    if (name.empty()) return 0;
    std::uint32_t state = 0x811C9DC5u;
    for (const char c : name) state = (state ^ static_cast<std::uint8_t>(c)) * 0x01000193u;
    state = mix32(state);
    return state == 0 ? 1 : state;
}

}  // namespace nearshelf

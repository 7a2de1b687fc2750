// SPDX-License-Identifier: MIT
#pragma once

#include "nearshelf/types.h"

#include <cstdint>

namespace nearshelf {

/// Finaliser of MurmurHash3: a bijection that spreads every input bit over the word [Murmur3].
constexpr std::uint64_t mix(std::uint64_t x) noexcept {
    x ^= x >> 33;
    x *= 0xFF51AFD7ED558CCDull;
    x ^= x >> 33;
    x *= 0xC4CEB9FE1A85EC53ull;
    return x ^ (x >> 33);
}

/// 64-bit FNV-1a over bytes, continuing from `state` [FNV].
constexpr std::uint64_t fnvStart = 0xCBF29CE484222325ull;
std::uint64_t fnv1a(ByteView bytes, std::uint64_t state = fnvStart) noexcept;

/// CRC-32 (IEEE 802.3, reflected), continuing from the value of an earlier call [CRC].
std::uint32_t crc32(ByteView bytes, std::uint32_t previous = 0) noexcept;

}  // namespace nearshelf

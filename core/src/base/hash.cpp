// SPDX-License-Identifier: MIT
#include "base/hash.h"

#include <cstring>

namespace nearshelf {

std::uint64_t fnv1a(ByteView bytes, std::uint64_t state) noexcept {
    for (std::size_t i = 0; i < bytes.size; ++i) state = (state ^ bytes.data[i]) * 0x100000001B3ull;
    return state;
}

static ByteView viewOf(std::string_view text) { return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()}; }

ItemKey keyOf(std::string_view id) noexcept { return ItemKey{mix(fnv1a(viewOf(id)))}; }

ItemKey keyOf(std::string_view facet, std::string_view value) noexcept {
    // 0xFF never occurs in UTF-8, so ("ab", "c") and ("a", "bc") differ.
    constexpr std::uint8_t separator = 0xFF;
    return ItemKey{mix(fnv1a(viewOf(value), fnv1a({&separator, 1}, fnv1a(viewOf(facet)))))};
}

namespace {

/// after[k][b]: what the byte b does to the checksum when k bytes follow it.
struct CrcTables {
    std::uint32_t after[4][256];

    CrcTables() noexcept {
        for (std::uint32_t byte = 0; byte < 256; ++byte) {
            std::uint32_t rest = byte;
            for (int bit = 0; bit < 32; ++bit) {
                rest = (rest & 1 ? 0xEDB88320 : 0) ^ (rest >> 1);
                if (bit % 8 == 7) after[bit / 8][byte] = rest;
            }
        }
    }
};

}  // namespace

std::uint32_t crc32(ByteView bytes, std::uint32_t previous) noexcept {
    // Worked out on the spot: kilobytes that do not compress would take a shopper longer to load.
    static const CrcTables tables;
    const auto& after = tables.after;
    std::uint32_t crc = ~previous;
    const std::uint8_t* at = bytes.data;
    const std::uint8_t* const end = at + bytes.size;
    // Four bytes at a step [Kounavis2005]: a browser runs this before it has optimised it.
    for (; end - at >= 4; at += 4) {
        std::uint32_t word = 0;
        std::memcpy(&word, at, 4);
        word ^= crc;
        crc = after[3][word & 255] ^ after[2][word >> 8 & 255] ^ after[1][word >> 16 & 255] ^ after[0][word >> 24];
    }
    for (; at < end; ++at) crc = after[0][(crc ^ *at) & 255] ^ (crc >> 8);
    return ~crc;
}

}  // namespace nearshelf

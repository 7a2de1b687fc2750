// SPDX-License-Identifier: MIT
#include "base/hash.h"

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

std::uint32_t crc32(ByteView bytes, std::uint32_t previous) noexcept {
    // Half a byte at a time: sixteen entries instead of a kilobyte that does not compress.
    static constexpr std::uint32_t table[16] = {0x00000000, 0x1DB71064, 0x3B6E20C8, 0x26D930AC, 0x76DC4190, 0x6B6B51F4,
                                                0x4DB26158, 0x5005713C, 0xEDB88320, 0xF00F9344, 0xD6D6A3E8, 0xCB61B38C,
                                                0x9B64C2B0, 0x86D3D2D4, 0xA00AE278, 0xBDBDF21C};
    std::uint32_t crc = ~previous;
    for (std::size_t i = 0; i < bytes.size; ++i) {
        crc ^= bytes.data[i];
        crc = table[crc & 15] ^ (crc >> 4);
        crc = table[crc & 15] ^ (crc >> 4);
    }
    return ~crc;
}

}  // namespace nearshelf

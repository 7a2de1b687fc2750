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
    // Worked out on the spot: a kilobyte that does not compress would take a shopper longer to load.
    std::uint32_t table[256];
    for (std::uint32_t byte = 0; byte < 256; ++byte) {
        std::uint32_t rest = byte;
        for (int bit = 0; bit < 8; ++bit) rest = (rest & 1 ? 0xEDB88320 : 0) ^ (rest >> 1);
        table[byte] = rest;
    }
    std::uint32_t crc = ~previous;
    for (std::size_t i = 0; i < bytes.size; ++i) crc = table[(crc ^ bytes.data[i]) & 255] ^ (crc >> 8);
    return ~crc;
}

}  // namespace nearshelf

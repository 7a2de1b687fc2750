// SPDX-License-Identifier: MIT
#include "base/hash.h"

#include <array>

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

static constexpr std::array<std::uint32_t, 256> makeCrcTable() {
    std::array<std::uint32_t, 256> table{};
    for (std::uint32_t byte = 0; byte < 256; ++byte) {
        std::uint32_t crc = byte;
        for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1) ^ ((crc & 1) != 0 ? 0xEDB88320u : 0u);
        table[byte] = crc;
    }
    return table;
}

std::uint32_t crc32(ByteView bytes, std::uint32_t previous) noexcept {
    // Made at run time in the module: the table would be a kilobyte that does not compress.
    static const std::array<std::uint32_t, 256> table = makeCrcTable();
    std::uint32_t crc = ~previous;
    for (std::size_t i = 0; i < bytes.size; ++i) crc = table[(crc ^ bytes.data[i]) & 0xFF] ^ (crc >> 8);
    return ~crc;
}

}  // namespace nearshelf

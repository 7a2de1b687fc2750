// SPDX-License-Identifier: MIT
// Numbers of seven bits a byte, the low ones first.
#pragma once

#include "base/byteReader.h"

#include <cstdint>

namespace nearshelf::search {

/// 0 behind the end, as all reads; a fifth byte ends any number.
inline std::uint32_t readVarint(ByteReader& reader) noexcept {
    std::uint32_t value = 0;
    for (std::uint32_t shift = 0; shift < 35; shift += 7) {
        const std::uint32_t byte = reader.u8();
        value |= (byte & 0x7F) << (shift & 31);
        if (byte < 0x80) break;
    }
    return value;
}

}  // namespace nearshelf::search

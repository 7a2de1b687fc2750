// SPDX-License-Identifier: MIT
#include "base/byteWriter.h"

#include <cstring>

namespace nearshelf {

void ByteWriter::unsignedOf(std::uint64_t value, int size) {
    for (; size > 0; --size, value >>= 8) out_.push_back(static_cast<std::uint8_t>(value));
}

void ByteWriter::f32(float value) {
    std::uint32_t bits = 0;
    std::memcpy(&bits, &value, sizeof bits);
    u32(bits);
}

void ByteWriter::str(std::string_view text) {
    const std::size_t size = text.size() < 0xFFFF ? text.size() : 0xFFFF;
    u16(static_cast<std::uint16_t>(size));
    bytes({reinterpret_cast<const std::uint8_t*>(text.data()), size});
}

}  // namespace nearshelf

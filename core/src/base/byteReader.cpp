// SPDX-License-Identifier: MIT
#include "base/byteReader.h"

namespace nearshelf {

ByteView ByteReader::bytes(std::size_t size) noexcept {
    if (size > left_) {
        failed_ = true;
        left_ = 0;
        return {};
    }
    const ByteView taken{at_, size};
    at_ += size;
    left_ -= size;
    return taken;
}

std::uint64_t ByteReader::unsignedOf(std::size_t size) noexcept {
    const ByteView taken = bytes(size);
    std::uint64_t value = 0;
    for (std::size_t i = taken.size; i-- > 0;) value = value << 8 | taken.data[i];
    return value;
}

float ByteReader::f32() noexcept {
    const std::uint32_t bits = u32();
    float value = 0;
    std::memcpy(&value, &bits, sizeof value);
    // Not-a-number and infinities would poison every sum that follows.
    return (bits & 0x7F800000u) == 0x7F800000u ? 0.0f : value;
}

std::string_view ByteReader::str() noexcept {
    const ByteView text = bytes(u16());
    return {reinterpret_cast<const char*>(text.data), text.size};
}

}  // namespace nearshelf

// SPDX-License-Identifier: MIT
// Sticky little-endian reader: after one read past the end all reads give zero, and one question at the end suffices.
#pragma once

#include "nearshelf/types.h"

#include <cstdint>
#include <cstring>
#include <string_view>

namespace nearshelf {

class ByteReader {
public:
    explicit ByteReader(ByteView bytes) noexcept : at_(bytes.data), left_(bytes.size) {}

    std::uint8_t u8() noexcept { return static_cast<std::uint8_t>(unsignedOf(1)); }
    std::uint16_t u16() noexcept { return static_cast<std::uint16_t>(unsignedOf(2)); }
    std::uint32_t u32() noexcept { return static_cast<std::uint32_t>(unsignedOf(4)); }
    std::uint64_t u64() noexcept { return unsignedOf(8); }
    float f32() noexcept;

    /// The next `size` bytes, borrowed; empty when fewer are left.
    ByteView bytes(std::size_t size) noexcept;
    /// u16 length and UTF-8.
    std::string_view str() noexcept;

    std::size_t left() const noexcept { return left_; }
    bool failed() const noexcept { return failed_; }
    /// Everything was read and nothing was missing: a decoder that leaves bytes over has failed.
    bool finished() const noexcept { return !failed_ && left_ == 0; }

private:
    std::uint64_t unsignedOf(std::size_t size) noexcept;

    const std::uint8_t* at_;
    std::size_t left_;
    bool failed_ = false;
};

}  // namespace nearshelf

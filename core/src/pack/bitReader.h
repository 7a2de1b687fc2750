// SPDX-License-Identifier: MIT
#pragma once

#include "nearshelf/types.h"

#include <cstdint>

namespace nearshelf {

/// Bits from the highest of each byte down; zeros past the end.
class BitReader {
public:
    explicit BitReader(ByteView bytes) noexcept : at_(bytes.data), end_(bytes.data + bytes.size) {}

    /// The next `count` bits, at most 24.
    std::uint32_t bits(std::uint32_t count) noexcept {
        while (held_ < count) {
            window_ = window_ << 8 | (at_ < end_ ? *at_++ : 0u);
            held_ += 8;
        }
        held_ -= count;
        return window_ >> held_ & ((1u << count) - 1);
    }

    /// A number below `range` in the minimal binary code: the small ones take a bit less.
    std::uint32_t below(std::uint32_t range) noexcept {
        if (range <= 1) return 0;
        // Both compilers have it, and in WebAssembly it is one instruction.
        const auto width = static_cast<std::uint32_t>(31 - __builtin_clz(range));
        const std::uint32_t shorter = (2u << width) - range, value = bits(width);
        return value < shorter ? value : (value << 1 | bits(1)) - shorter;
    }

private:
    const std::uint8_t* at_;
    const std::uint8_t* end_;
    std::uint32_t window_ = 0, held_ = 0;
};

}  // namespace nearshelf

// SPDX-License-Identifier: MIT
#include "pack/bitReader.h"

namespace nearshelf {

std::uint32_t BitReader::below(std::uint32_t range) noexcept {
    if (range <= 1) return 0;
    // Both compilers have it, and in WebAssembly it is one instruction.
    const auto width = static_cast<std::uint32_t>(31 - __builtin_clz(range));
    const std::uint32_t shorter = (2u << width) - range;
    const std::uint32_t value = bits(width);
    return value < shorter ? value : (value << 1 | bits(1)) - shorter;
}

}  // namespace nearshelf

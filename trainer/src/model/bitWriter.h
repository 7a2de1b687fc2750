// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

namespace nearshelf::trainer {

/// Bits into bytes, from the highest of each byte down: the mirror of the core's BitReader.
class BitWriter {
public:
    explicit BitWriter(std::vector<std::uint8_t>& bytes) : bytes_(bytes) {}

    void bits(std::uint32_t value, std::uint32_t count) {
        for (; count > 0; --count) {
            if (free_ == 0) {
                bytes_.push_back(0);
                free_ = 8;
            }
            --free_;
            bytes_.back() = static_cast<std::uint8_t>(bytes_.back() | (value >> (count - 1) & 1u) << free_);
        }
    }

    /// `value` below `range` in the minimal binary code: the small ones take a bit less.
    void below(std::uint32_t value, std::uint32_t range) {
        if (range <= 1) return;
        std::uint32_t width = 0;
        while (range >> (width + 1) != 0) ++width;
        const std::uint32_t shorter = (2u << width) - range;
        if (value < shorter)
            bits(value, width);
        else
            bits(value + shorter, width + 1);
    }

private:
    std::vector<std::uint8_t>& bytes_;
    std::uint32_t free_ = 0;  // bits of the last byte
};

}  // namespace nearshelf::trainer

// SPDX-License-Identifier: MIT
// The same "random" bytes in every run: SplitMix64.
#pragma once

#include "nearshelf/types.h"

#include <cstdint>
#include <cstring>

namespace nearshelf::test {

class SteadyBytes {
public:
    explicit SteadyBytes(std::uint64_t seed) : state_(seed) {}

    std::uint64_t word() {
        std::uint64_t z = state_ += 0x9E3779B97F4A7C15ull;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ull;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBull;
        return z ^ (z >> 31);
    }

    /// `size` bytes, a multiple of 8 and at most 256; overwritten by the next call.
    template <std::size_t size>
    ByteView next() {
        static_assert(size % 8 == 0 && size <= sizeof bytes_);
        for (std::size_t at = 0; at < size; at += 8) {
            const std::uint64_t value = word();
            std::memcpy(bytes_ + at, &value, 8);
        }
        return {bytes_, size};
    }

private:
    std::uint64_t state_;
    std::uint8_t bytes_[256];
};

}  // namespace nearshelf::test

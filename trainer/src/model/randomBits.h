// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

namespace nearshelf::trainer {

/// SplitMix64 [SplitMix]: the trainer's own generator, because the standard library's distributions differ between platforms.
class RandomBits {
public:
    explicit RandomBits(std::uint64_t seed) : state_(seed) {}

    std::uint64_t next() {
        std::uint64_t z = state_ += 0x9E3779B97F4A7C15ull;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ull;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBull;
        return z ^ (z >> 31);
    }

private:
    std::uint64_t state_;
};

}  // namespace nearshelf::trainer

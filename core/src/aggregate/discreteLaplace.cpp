// SPDX-License-Identifier: MIT
#include "nearshelf/release.h"

#include <cstring>

namespace nearshelf {

namespace {

/// Integers and coin flips without any floating point: rounding would leak what the noise is to hide.
class Coins {
public:
    explicit Coins(const RandomSource& random) : random_(random) {}

    /// 0 … limit − 1, each alike.
    std::uint64_t below(std::uint64_t limit) {
        // Words past the largest multiple of `limit` would favour the first numbers.
        const std::uint64_t excess = (0 - limit) % limit;
        std::uint64_t drawn = 0;
        do drawn = word();
        while (drawn > 0 - excess - 1);
        return drawn % limit;
    }

    /// True with e^(−numerator/denominator), for a fraction of at most one.
    bool exponential(std::uint64_t numerator, std::uint64_t denominator) {
        std::uint64_t factor = 1;
        while (below(denominator * factor) < numerator) ++factor;
        return factor % 2 == 1;
    }

    bool toss() { return (word() & 1) != 0; }

private:
    std::uint64_t word() {
        if (left_ == 0) {
            random_.fill(random_.self, pool_, sizeof pool_);
            left_ = sizeof pool_;
        }
        std::uint64_t value = 0;
        left_ -= sizeof value;
        std::memcpy(&value, pool_ + left_, sizeof value);
        return value;
    }

    const RandomSource& random_;
    std::uint8_t pool_[256];
    std::size_t left_ = 0;
};

std::int64_t draw(std::uint64_t numerator, std::uint64_t denominator, Coins& coins) {
    for (;;) {
        const std::uint64_t remainder = coins.below(denominator);
        if (!coins.exponential(remainder, denominator)) continue;
        std::uint64_t whole = 0;
        while (coins.exponential(1, 1)) ++whole;
        const std::uint64_t size = (remainder + denominator * whole) / numerator;
        const bool isNegative = coins.toss();
        // Zero has no sign: kept once only.
        if (isNegative && size == 0) continue;
        return isNegative ? -static_cast<std::int64_t>(size) : static_cast<std::int64_t>(size);
    }
}

}  // namespace

std::int64_t discreteLaplace(std::uint64_t numerator, std::uint64_t denominator, const RandomSource& random) {
    Coins coins(random);
    return draw(numerator, denominator, coins);
}

List<std::int64_t> drawNoise(const Prio3Shape& shape, const ReleaseParams& params, const RandomSource& random) {
    Coins coins(random);
    const std::uint64_t denominator = params.epsilonDenominator * sensitivityOf(shape.params);
    List<std::int64_t> noise;
    noise.reserve(shape.outputs);
    for (std::uint32_t i = 0; i < shape.outputs; ++i) noise.push_back(draw(params.epsilonNumerator, denominator, coins));
    return noise;
}

}  // namespace nearshelf

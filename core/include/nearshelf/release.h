// SPDX-License-Identifier: MIT
// Mode `split`, the release: each aggregator adds noise to its sum once, before it gives it away; what may be published of the noisy
// counters follows from the noise. The guarantee (ε per task and week) holds if one aggregator adds its noise honestly. For collectors.
#pragma once

#include "nearshelf/list.h"
#include "nearshelf/prio3.h"

#include <cstdint>

namespace nearshelf {

/// A cryptographic source of random bytes.
struct RandomSource {
    void (*fill)(void* self, std::uint8_t* out, std::size_t size) = nullptr;
    void* self = nullptr;
};

struct ReleaseParams {
    /// ε of one release = numerator / denominator, each 1 … 100. Default 1; the noise that makes: docs/format/report.md.
    std::uint32_t epsilonNumerator = 1, epsilonDenominator = 1;
    /// Counters below this are not published: 20 or more. Default 20.
    std::int64_t smallestCount = 20;
    /// … nor below this many standard deviations of both noises: 3 or more. Default 3.
    double deviations = 3;
};

/// How much one report can change the counters together (L1): 1 for count and histogram, the weight of multihotCountVec, the maximum of
/// sum, `length` times the maximum of sumVec.
std::uint64_t sensitivityOf(const Prio3Params& params) noexcept;

/// One draw with P(x) ∝ e^(−|x|·numerator / denominator), by integers alone [CKS2020]. Both 1 … 2^31.
std::int64_t discreteLaplace(std::uint64_t numerator, std::uint64_t denominator, const RandomSource& random);

/// Independent noise for every counter, for addNoise().
List<std::int64_t> drawNoise(const Prio3Shape& shape, const ReleaseParams& params, const RandomSource& random);

/// Of one aggregator's noise on one counter: 2α/(1−α)² with α = e^(−ε/sensitivity).
double noiseVariance(std::uint64_t sensitivity, const ReleaseParams& params) noexcept;

/// The smallest counter that may be published, from the noise of `aggregators` that added some.
std::int64_t publicationThreshold(std::uint64_t sensitivity, const ReleaseParams& params, std::uint32_t aggregators = 2) noexcept;

/// Half the width of the interval that holds the exact counter but for `errorRate` (two-sided, 0.0001 … 0.5), from the exact distribution
/// of two noises.
std::int64_t noiseHalfWidth(std::uint64_t sensitivity, const ReleaseParams& params, double errorRate) noexcept;

}  // namespace nearshelf

// SPDX-License-Identifier: MIT
#include "decide/bandit.h"

#include "base/shortKey.h"

#include <cmath>

namespace nearshelf::decide {
namespace {

/// The middle of each thirty-second of a standard normal distribution, upper half, in 1/64.
constexpr std::uint8_t quantiles[quantileCount / 2] = {3, 8, 13, 18, 23, 28, 34, 40, 46, 53, 61, 69, 79, 91, 107, 138};

float drawnAt(const Belief& belief, std::uint32_t quantile) {
    const bool upper = quantile >= quantileCount / 2;
    const std::uint32_t place = upper ? quantile - quantileCount / 2 : quantileCount / 2 - 1 - quantile;
    const float steps = static_cast<float>(quantiles[place]) / 64;
    return belief.mean + belief.deviation * (upper ? steps : -steps);
}

std::uint32_t armIn(std::uint32_t option, std::uint8_t state) { return mix32(option * 31 + 1 + state); }

}  // namespace

std::uint32_t optionNumberOf(std::uint32_t slot, std::uint32_t option) noexcept { return mix32(slot * 31 + option); }

const Arm* Bandit::find(std::uint32_t option) const noexcept {
    for (const Arm& arm : arms)
        if (arm.option == option && arm.shown > 0) return &arm;
    return nullptr;
}

Belief Bandit::belief(const BanditParams& params, std::uint32_t option, std::uint8_t state, float prior, float weight) const noexcept {
    float shown = weight, rewarded = weight * prior;
    if (const Arm* const arm = find(option)) {
        shown += arm->shown;
        rewarded += arm->rewarded;
    }
    // What holds in any state is where the rate in this one is drawn to, but never firmly.
    if (const Arm* const arm = find(armIn(option, state))) {
        const float lent = shown < params.stateWeight ? shown : params.stateWeight;
        rewarded = arm->rewarded + lent * rewarded / shown;
        shown = arm->shown + lent;
    }
    const float mean = rewarded / shown;
    return {mean, std::sqrt(mean * (1 - mean) / (shown + 1))};
}

Arm& Bandit::at(std::uint32_t option) noexcept {
    Arm* least = arms;
    for (Arm& arm : arms) {
        if (arm.option == option) return arm;
        if (arm.shown < least->shown) least = &arm;
    }
    *least = {option, 0, 0};
    return *least;
}

void Bandit::learn(std::uint32_t option, float reward, float mostShown) noexcept {
    Arm& arm = at(option);
    if (arm.shown >= mostShown) {
        arm.shown /= 2;
        arm.rewarded /= 2;
    }
    arm.shown += 1;
    arm.rewarded += reward;
}

void Bandit::learn(const BanditParams& params, std::uint32_t option, std::uint8_t state, float reward) noexcept {
    learn(option, reward, params.mostShown);
    learn(armIn(option, state), reward, params.mostShown);
}

void drawAll(const Belief* beliefs, std::size_t count, std::uint32_t seed, float* draws) noexcept {
    for (std::size_t i = 0; i < count; ++i) {
        seed = mix32(seed + 0x9E3779B9u);
        draws[i] = drawnAt(beliefs[i], seed % quantileCount);
    }
}

float chanceToWin(const Belief* beliefs, std::size_t count, std::size_t which) noexcept {
    float draws[quantileCount], wins[quantileCount], beaten[quantileCount];
    for (std::uint32_t quantile = 0; quantile < quantileCount; ++quantile) {
        draws[quantile] = drawnAt(beliefs[which], quantile);
        wins[quantile] = 1;
    }
    std::size_t before = which;
    for (std::size_t i = 0; i < count; ++i) {
        if (i == which) continue;
        const Belief rival = beliefs[i];
        // Options that nobody knows share one belief: which draws beat it is worked out once on either side of `which`.
        const bool same = before != which && (before < which) == (i < which) && rival.mean == beliefs[before].mean &&
                          rival.deviation == beliefs[before].deviation;
        before = i;
        // Both ascend, so one walk along the rival's draws serves all of `which`.
        std::uint32_t below = 0;
        float other = drawnAt(rival, 0);
        for (std::uint32_t quantile = 0; quantile < quantileCount; ++quantile) {
            if (!same) {
                const float draw = draws[quantile];
                while (below < quantileCount && (other < draw || (other == draw && which < i)))
                    if (++below < quantileCount) other = drawnAt(rival, below);
                beaten[quantile] = static_cast<float>(below) / quantileCount;
            }
            wins[quantile] *= beaten[quantile];
        }
    }
    float sum = 0;
    for (const float chance : wins) sum += chance;
    return sum / quantileCount;
}

}  // namespace nearshelf::decide

// SPDX-License-Identifier: MIT
// Which of several options does best, learnt while choosing: Thompson sampling [Thompson, ChapelleLi] over rates of success.
#pragma once

#include <cstddef>
#include <cstdint>

namespace nearshelf::decide {

struct BanditParams {
    float prior = 0.1f;         ///< rate of success of an option nobody knows, 0.01 … 0.5
    float priorWeight = 4;      ///< shows that it counts as much as, 1 … 20
    float stateWeight = 8;      ///< shows of an option at most, in any state, that its rate in one state is drawn to, 2 … 50
    float affinityLift = 1.0f;  ///< how far liking a category fully lifts its options' prior, 0 … 3: 1 doubles it
    float exploration =
        0.01f;              ///< share of choices made uniformly, 0.005 … 0.3: keeps every propensity away from 0 (chosen by bench/decide)
    float breadth = 0.2f;   ///< of draws, in standard deviations of the belief, 0 … 1 [ChapelleLi] (chosen by bench/decide)
    float optimism = 0.5f;  ///< what is not known yet counts for, in the same, 0 … 1 [May] (chosen by bench/decide)
    float mostShown = 400;  ///< shows remembered of an option; beyond, old ones fade, 50 … 5000
};

/// Belief about a rate: its mean and standard deviation.
struct Belief {
    float mean = 0, deviation = 0;
};

struct Arm {
    std::uint32_t option = 0;  ///< number, also mixed with a state
    float shown = 0, rewarded = 0;
};

struct Bandit {
    static constexpr std::size_t mostArms = 48;
    Arm arms[mostArms];

    /// `prior` counts as much as `weight` shows.
    Belief belief(const BanditParams& params, std::uint32_t option, std::uint8_t state, float prior, float weight) const noexcept;
    /// One show of an option in a state, with its reward 0 … 1.
    void learn(const BanditParams& params, std::uint32_t option, std::uint8_t state, float reward) noexcept;

private:
    const Arm* find(std::uint32_t option) const noexcept;
    Arm& at(std::uint32_t option) noexcept;
    void learn(std::uint32_t option, float reward, float mostShown) noexcept;
};

/// A draw takes one of these many equally likely quantiles of a normal distribution: so that the chance of winning is a finite sum, exact.
constexpr std::uint32_t quantileCount = 32;

/// `count` draws in the order of the beliefs, from `seed` alone.
void drawAll(const Belief* beliefs, std::size_t count, std::uint32_t seed, float* draws) noexcept;

/// Chance that a draw from beliefs[which] is the largest, where the earlier one wins a tie.
float chanceToWin(const Belief* beliefs, std::size_t count, std::size_t which) noexcept;

/// Number in which an option of a slot is remembered.
std::uint32_t optionNumberOf(std::uint32_t slot, std::uint32_t option) noexcept;

}  // namespace nearshelf::decide

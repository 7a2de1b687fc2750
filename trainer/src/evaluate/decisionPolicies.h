// SPDX-License-Identifier: MIT
// Ways to choose for one invented shopper: the storefront's own, and what it is compared with.
#pragma once

#include "decide/bandit.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace nearshelf::trainer {

struct ChosenOption {
    std::uint32_t option = 0;
    double propensity = 1;
};

class DecisionPolicy {
public:
    virtual ~DecisionPolicy() = default;
    virtual ChosenOption choose(std::uint32_t state, std::uint32_t seed) = 0;
    virtual void learn(std::uint32_t state, std::uint32_t option, bool success) = 0;
};

/// Rates of success by option that the store's own A/B test found; every policy begins from them.
using TestedRates = std::vector<float>;

/// Shows that a policy which learns takes a tested rate for.
constexpr float testedWeight = 20;

/// Everything through the core, as shoppers run it.
std::unique_ptr<DecisionPolicy> storefrontPolicy(const TestedRates& tested, const decide::BanditParams& params);
/// The best mean so far in this state, from the same beliefs as the storefront's; a share `epsilon` uniformly.
std::unique_ptr<DecisionPolicy> epsilonGreedyPolicy(const TestedRates& tested, const decide::BanditParams& params, double epsilon);
/// Always what won the store's test.
std::unique_ptr<DecisionPolicy> staticPolicy(const TestedRates& tested);
std::unique_ptr<DecisionPolicy> uniformPolicy(const TestedRates& tested);

}  // namespace nearshelf::trainer

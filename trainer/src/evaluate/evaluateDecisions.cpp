// SPDX-License-Identifier: MIT
#include "evaluate/evaluateDecisions.h"

#include "evaluate/decisionPolicies.h"
#include "evaluate/decisionRates.h"
#include "evaluate/offPolicy.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <functional>
#include <memory>
#include <numeric>

namespace nearshelf::trainer {
namespace {

constexpr std::uint32_t tenths = 10, states = DecisionRates::states;

/// What the store knows beforehand: an A/B test of every option on other shoppers, in any state.
TestedRates testedRates(DecisionRates& rates, std::uint32_t options) {
    constexpr std::uint32_t shows = 400;
    TestedRates tested;
    for (std::uint32_t option = 0; option < options; ++option) {
        std::uint32_t successes = 0;
        for (std::uint32_t i = 0; i < shows; ++i) {
            const std::vector<double> own = rates.shopper();
            successes += rates.uniform() < own[rates.below(states) * options + option] ? 1 : 0;
        }
        tested.push_back(static_cast<float>(successes) / shows);
    }
    return tested;
}

using MakePolicy = std::function<std::unique_ptr<DecisionPolicy>(const TestedRates&)>;

std::vector<double> regretOf(const MakePolicy& make, const DecisionWorld& world, std::uint64_t seed) {
    DecisionRates rates(world.options, seed);
    const TestedRates tested = testedRates(rates, world.options);
    std::vector<double> regret(tenths);
    for (std::uint32_t shopper = 0; shopper < world.shoppers; ++shopper) {
        const std::vector<double> own = rates.shopper();
        const std::unique_ptr<DecisionPolicy> policy = make(tested);
        double sum = 0;
        for (std::uint32_t i = 0; i < world.decisions; ++i) {
            const std::uint32_t state = rates.below(states);
            const double* const row = own.data() + state * world.options;
            const std::uint32_t option = policy->choose(state, rates.seed()).option;
            sum += *std::max_element(row, row + world.options) - row[option];
            policy->learn(state, option, rates.uniform() < row[option]);
            if ((i + 1) * tenths % world.decisions == 0) regret[(i + 1) * tenths / world.decisions - 1] += sum / world.shoppers;
        }
    }
    return regret;
}

PolicyRegret judgePolicy(const std::string& name, const MakePolicy& make, const DecisionWorld& world) {
    PolicyRegret policy{name, std::vector<double>(tenths), 0};
    std::vector<double> last;
    for (std::uint32_t i = 0; i < world.seeds; ++i) {
        const std::vector<double> regret = regretOf(make, world, world.firstSeed + i);
        for (std::uint32_t tenth = 0; tenth < tenths; ++tenth) policy.cumulative[tenth] += regret[tenth] / world.seeds;
        last.push_back(regret.back());
    }
    double squares = 0;
    for (const double value : last) squares += (value - policy.cumulative.back()) * (value - policy.cumulative.back());
    policy.deviation = std::sqrt(squares / std::max<double>(1, static_cast<double>(last.size()) - 1));
    return policy;
}

/// How often each option is really drawn, against what is said of it.
double propensityErrorOf(const decide::BanditParams& params) {
    constexpr std::uint32_t draws = 20000, options = 5;
    const TestedRates tested = {0.1f, 0.12f, 0.09f, 0.15f, 0.05f};
    const std::unique_ptr<DecisionPolicy> policy = storefrontPolicy(tested, params);
    std::vector<double> share(options), stated(options);
    for (std::uint32_t i = 0; i < draws; ++i) {
        const ChosenOption chosen = policy->choose(0, i * 2654435761u);
        share[chosen.option] += 1.0 / draws;
        stated[chosen.option] = chosen.propensity;
    }
    double largest = 0;
    for (std::uint32_t option = 0; option < options; ++option) largest = std::max(largest, std::fabs(share[option] - stated[option]));
    return largest;
}

/// A log of the storefront's own choices in a world of its own, and what another policy would have earned in its place.
class PlayedLog {
public:
    /// The other policy shows one option in each state, drawn too.
    PlayedLog(const DecisionWorld& world, const decide::BanditParams& params, std::uint64_t seed) {
        DecisionRates rates(world.options, seed);
        const TestedRates tested = testedRates(rates, world.options);
        for (std::uint32_t state = 0; state < states; ++state) target.push_back(rates.below(world.options));
        for (std::uint32_t shopper = 0; shopper < shoppers; ++shopper) {
            const std::vector<double> own = rates.shopper();
            const std::unique_ptr<DecisionPolicy> policy = storefrontPolicy(tested, params);
            for (std::uint32_t i = 0; i < each; ++i) {
                const std::uint32_t state = rates.below(states);
                const ChosenOption chosen = policy->choose(state, rates.seed());
                const bool success = rates.uniform() < own[state * world.options + chosen.option];
                policy->learn(state, chosen.option, success);
                truth += own[state * world.options + target[state]] / (shoppers * each);
                log.push_back({shopper, state, chosen.option, chosen.propensity, success ? 1.0 : 0.0});
            }
        }
    }

    static constexpr std::uint32_t shoppers = 100, each = 30;
    std::vector<std::uint32_t> target;
    std::vector<LoggedDecision> log;
    double truth = 0;
};

void judgeEstimates(const DecisionWorld& world, decide::BanditParams params, DecisionFigures& figures) {
    params.exploration = world.logExploration;
    figures.logs = world.logs;
    figures.logLength = PlayedLog::shoppers * PlayedLog::each;
    figures.estimates = {{"IPS", 0, 0, 0, 0}, {"SNIPS", 0, 0, 0, 0}, {"doubly robust", 0, 0, 0, 0}};
    for (std::uint32_t run = 0; run < world.logs; ++run) {
        const PlayedLog played(world, params, world.firstSeed + world.seeds + run);
        const OffPolicyEstimates found = estimateWorth(played.log, played.target, world.options);
        const WorthEstimate all[] = {found.plain, found.normalised, found.robust};
        for (std::size_t i = 0; i < figures.estimates.size(); ++i) {
            OffPolicy& estimate = figures.estimates[i];
            const double error = all[i].mean - played.truth;
            estimate.meanError += error / world.logs;
            estimate.rootMeanSquare += error * error / world.logs;
            estimate.coverage += all[i].low <= played.truth && played.truth <= all[i].high ? 1.0 / world.logs : 0;
            estimate.width += (all[i].high - all[i].low) / world.logs;
        }
    }
    for (OffPolicy& estimate : figures.estimates) estimate.rootMeanSquare = std::sqrt(estimate.rootMeanSquare);
}

double medianChoiceMicros(const decide::BanditParams& params) {
    const std::unique_ptr<DecisionPolicy> policy = storefrontPolicy(TestedRates(6, 0.1f), params);
    std::vector<double> micros;
    for (std::uint32_t i = 0; i < 2000; ++i) {
        const auto begin = std::chrono::steady_clock::now();
        policy->choose(i % states, i);
        micros.push_back(std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - begin).count());
    }
    std::sort(micros.begin(), micros.end());
    return micros[micros.size() / 2];
}

}  // namespace

DecisionFigures evaluateDecisions(const DecisionWorld& world, const decide::BanditParams& params, const ProgressFn& progress) {
    DecisionFigures figures;
    const auto greedy = [&params](double epsilon) {
        return [&params, epsilon](const TestedRates& tested) { return epsilonGreedyPolicy(tested, params, epsilon); };
    };
    const std::vector<std::pair<std::string, MakePolicy>> policies = {
        {"thompson", [&params](const TestedRates& tested) { return storefrontPolicy(tested, params); }},
        {"epsilonGreedy.02", greedy(0.02)},
        {"epsilonGreedy.05", greedy(0.05)},
        {"epsilonGreedy.1", greedy(0.1)},
        {"neverExploring", greedy(0)},
        {"staticWinner", staticPolicy},
        {"uniform", uniformPolicy},
    };
    for (std::size_t i = 0; i < policies.size(); ++i) {
        figures.policies.push_back(judgePolicy(policies[i].first, policies[i].second, world));
        if (progress) progress("Policies", i + 1, policies.size());
    }
    figures.propensityError = propensityErrorOf(params);
    judgeEstimates(world, params, figures);
    figures.medianChoiceMicros = medianChoiceMicros(params);
    return figures;
}

}  // namespace nearshelf::trainer

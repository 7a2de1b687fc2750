// SPDX-License-Identifier: MIT
#include "evaluate/evaluateDecisions.h"

#include "decide/decider.h"
#include "evaluate/decisionWorld.h"

#include <chrono>
#include <functional>
#include <memory>
#include <numeric>

namespace nearshelf::trainer {
namespace {

constexpr std::uint32_t tenths = 10, states = DecisionRates::states;
constexpr double epsilon = 0.1;

struct Chosen {
    std::uint32_t option = 0;
    double propensity = 1;
};

/// What the store knows beforehand: an A/B test of every option on other shoppers, in any state.
std::vector<float> testedRates(DecisionRates& rates, std::uint32_t options) {
    constexpr std::uint32_t shows = 400;
    std::vector<float> tested;
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

/// One way to choose for one shopper.
class Policy {
public:
    virtual ~Policy() = default;
    virtual Chosen choose(std::uint32_t state, std::uint32_t seed) = 0;
    virtual void learn(std::uint32_t state, std::uint32_t option, bool success) = 0;
};

/// The storefront's own: everything through the core.
class CorePolicy : public Policy {
public:
    CorePolicy(const std::vector<float>& tested) : names_(tested.size()) {
        request_.slot = "hero";
        request_.now = 1790000000;
        for (std::size_t i = 0; i < tested.size(); ++i) {
            names_[i] = "option " + std::to_string(i);
            decide::Option option;
            option.id = names_[i];
            option.prior = tested[i];
            option.weight = priorWeight;
            request_.options.push_back(option);
        }
    }
    Chosen choose(std::uint32_t state, std::uint32_t seed) override {
        decider_.state.visit.named = static_cast<std::uint8_t>(state);
        decider_.state.visit.acts = 5;
        request_.seed = seed;
        const decide::Choice choice = decider_.choose(request_);
        slot_ = choice.slot;
        return {choice.chosen[0], static_cast<double>(choice.propensity)};
    }
    void learn(std::uint32_t, std::uint32_t, bool success) override { decider_.outcome(slot_, success ? 1.0f : 0.0f); }

private:
    static constexpr float priorWeight = 20;
    std::vector<std::string> names_;
    decide::ChoiceRequest request_;
    decide::Decider decider_;
    std::uint32_t slot_ = 0;
};

/// Always what won the store's test.
class StaticPolicy : public Policy {
public:
    StaticPolicy(const std::vector<float>& tested)
        : best_(static_cast<std::uint32_t>(std::max_element(tested.begin(), tested.end()) - tested.begin())) {}
    Chosen choose(std::uint32_t, std::uint32_t) override { return {best_, 1}; }
    void learn(std::uint32_t, std::uint32_t, bool) override {}

private:
    std::uint32_t best_;
};

/// The best mean so far in this state, from the same beliefs as the core's, and one choice in ten at random.
class EpsilonGreedy : public Policy {
public:
    EpsilonGreedy(const std::vector<float>& tested) : tested_(tested) {}
    Chosen choose(std::uint32_t state, std::uint32_t seed) override {
        RandomBits random(seed);
        const auto count = static_cast<std::uint32_t>(tested_.size());
        std::uint32_t best = 0;
        float highest = -1;
        for (std::uint32_t option = 0; option < count; ++option) {
            const float mean = bandit_.belief(option + 1, static_cast<std::uint8_t>(state), tested_[option], 20).mean;
            if (mean <= highest) continue;
            highest = mean;
            best = option;
        }
        const bool explores = static_cast<double>(random.next() >> 11) * 0x1p-53 < epsilon;
        const std::uint32_t option = explores ? static_cast<std::uint32_t>(random.next() % count) : best;
        return {option, epsilon / count + (option == best ? 1 - epsilon : 0)};
    }
    void learn(std::uint32_t state, std::uint32_t option, bool success) override {
        bandit_.learn(option + 1, static_cast<std::uint8_t>(state), success ? 1.0f : 0.0f);
    }

private:
    std::vector<float> tested_;
    decide::Bandit bandit_;
};

class UniformPolicy : public Policy {
public:
    UniformPolicy(const std::vector<float>& tested) : count_(static_cast<std::uint32_t>(tested.size())) {}
    Chosen choose(std::uint32_t, std::uint32_t seed) override {
        return {static_cast<std::uint32_t>(RandomBits(seed).next() % count_), 1.0 / count_};
    }
    void learn(std::uint32_t, std::uint32_t, bool) override {}

private:
    std::uint32_t count_;
};

using MakePolicy = std::function<std::unique_ptr<Policy>(const std::vector<float>&)>;

std::vector<double> regretOf(const MakePolicy& make, const DecisionWorld& world, std::uint64_t seed) {
    DecisionRates rates(world.options, seed);
    const std::vector<float> tested = testedRates(rates, world.options);
    std::vector<double> regret(tenths);
    for (std::uint32_t shopper = 0; shopper < world.shoppers; ++shopper) {
        const std::vector<double> own = rates.shopper();
        const std::unique_ptr<Policy> policy = make(tested);
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

DecisionPolicy judgePolicy(const std::string& name, const MakePolicy& make, const DecisionWorld& world) {
    DecisionPolicy policy{name, std::vector<double>(tenths), 0};
    std::vector<double> last;
    for (std::uint32_t seed = 0; seed < world.seeds; ++seed) {
        const std::vector<double> regret = regretOf(make, world, 100 + seed);
        for (std::uint32_t i = 0; i < tenths; ++i) policy.cumulativeRegret[i] += regret[i] / world.seeds;
        last.push_back(regret.back());
    }
    double squares = 0;
    for (const double value : last) squares += (value - policy.cumulativeRegret.back()) * (value - policy.cumulativeRegret.back());
    policy.deviation = std::sqrt(squares / std::max<double>(1, static_cast<double>(last.size()) - 1));
    return policy;
}

/// How often each option is really drawn, against what is said of it.
double propensityErrorOf() {
    constexpr std::uint32_t draws = 20000, options = 5;
    const std::vector<float> tested = {0.1f, 0.12f, 0.09f, 0.15f, 0.05f};
    CorePolicy policy(tested);
    std::vector<double> share(options), stated(options);
    for (std::uint32_t i = 0; i < draws; ++i) {
        const Chosen chosen = policy.choose(0, i * 2654435761u);
        share[chosen.option] += 1.0 / draws;
        stated[chosen.option] = chosen.propensity;
    }
    double largest = 0;
    for (std::uint32_t option = 0; option < options; ++option) largest = std::max(largest, std::fabs(share[option] - stated[option]));
    return largest;
}

struct Logged {
    std::uint32_t state = 0, option = 0;
    double propensity = 1, reward = 0;
};

/// Mean and standard error of what each logged decision says.
struct Estimate {
    double mean = 0, error = 0;
};

Estimate estimateOf(const std::vector<double>& values) {
    const auto count = static_cast<double>(values.size());
    Estimate estimate;
    estimate.mean = std::accumulate(values.begin(), values.end(), 0.0) / count;
    for (const double value : values) estimate.error += (value - estimate.mean) * (value - estimate.mean);
    estimate.error = std::sqrt(estimate.error / (count - 1) / count);
    return estimate;
}

/// Worth of the policy that shows `target[state]`, from a log of another, by inverse propensities (plain, self-normalised) and doubly
/// robust with the log's own mean rates [Dudik].
std::vector<Estimate> estimatesFrom(const std::vector<Logged>& log, const std::vector<std::uint32_t>& target, std::uint32_t options) {
    std::vector<double> shown(states * options, 1), rewarded(states * options, 0.1);
    // The first half fits the rates, so that no decision speaks for itself; the other half is estimated from.
    const std::size_t half = log.size() / 2;
    for (std::size_t i = 0; i < half; ++i) {
        shown[log[i].state * options + log[i].option] += 1;
        rewarded[log[i].state * options + log[i].option] += log[i].reward;
    }
    std::vector<double> plain, robust, weights;
    for (const Logged& entry : log) {
        const double weight = entry.option == target[entry.state] ? 1 / entry.propensity : 0;
        plain.push_back(weight * entry.reward);
        weights.push_back(weight);
    }
    for (std::size_t i = half; i < log.size(); ++i) {
        const Logged& entry = log[i];
        const auto rate = [&](std::uint32_t option) {
            return rewarded[entry.state * options + option] / shown[entry.state * options + option];
        };
        robust.push_back(rate(target[entry.state]) + weights[i] * (entry.reward - rate(entry.option)));
    }
    Estimate normalised;
    const double total = std::accumulate(weights.begin(), weights.end(), 0.0);
    normalised.mean = std::accumulate(plain.begin(), plain.end(), 0.0) / total;
    double squares = 0;
    for (std::size_t i = 0; i < log.size(); ++i) {
        const double deviation = weights[i] * (log[i].reward - normalised.mean);
        squares += deviation * deviation;
    }
    normalised.error = std::sqrt(squares) / total;
    return {estimateOf(plain), normalised, estimateOf(robust)};
}

void judgeEstimates(const DecisionWorld& world, DecisionFigures& figures) {
    constexpr std::uint32_t logs = 200, shoppers = 100, each = 30;
    constexpr double normal95 = 1.959964;
    figures.logs = logs;
    figures.logLength = shoppers * each;
    figures.estimates = {{"IPS", 0, 0, 0}, {"SNIPS", 0, 0, 0}, {"doubly robust", 0, 0, 0}};
    DecisionRates rates(world.options, 77);
    const std::vector<float> tested = testedRates(rates, world.options);
    for (std::uint32_t run = 0; run < logs; ++run) {
        std::vector<Logged> log;
        std::vector<std::uint32_t> target(states);
        for (std::uint32_t& option : target) option = rates.below(world.options);
        double truth = 0;
        for (std::uint32_t shopper = 0; shopper < shoppers; ++shopper) {
            const std::vector<double> own = rates.shopper();
            CorePolicy policy(tested);
            for (std::uint32_t i = 0; i < each; ++i) {
                Logged entry;
                entry.state = rates.below(states);
                const Chosen chosen = policy.choose(entry.state, rates.seed());
                entry.option = chosen.option;
                entry.propensity = chosen.propensity;
                const bool success = rates.uniform() < own[entry.state * world.options + chosen.option];
                entry.reward = success ? 1 : 0;
                policy.learn(entry.state, chosen.option, success);
                truth += own[entry.state * world.options + target[entry.state]];
                log.push_back(entry);
            }
        }
        truth /= static_cast<double>(log.size());
        const std::vector<Estimate> estimates = estimatesFrom(log, target, world.options);
        for (std::size_t i = 0; i < estimates.size(); ++i) {
            const double error = estimates[i].mean - truth;
            figures.estimates[i].meanError += error / logs;
            figures.estimates[i].rootMeanSquare += error * error / logs;
            figures.estimates[i].coverage += std::fabs(error) <= normal95 * estimates[i].error ? 1.0 / logs : 0;
        }
    }
    for (OffPolicy& estimate : figures.estimates) estimate.rootMeanSquare = std::sqrt(estimate.rootMeanSquare);
}

double medianChoiceMicros() {
    CorePolicy policy(std::vector<float>(6, 0.1f));
    std::vector<double> micros;
    for (std::uint32_t i = 0; i < 2000; ++i) {
        const auto begin = std::chrono::steady_clock::now();
        policy.choose(i % states, i);
        micros.push_back(std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - begin).count());
    }
    std::sort(micros.begin(), micros.end());
    return micros[micros.size() / 2];
}

}  // namespace

DecisionFigures evaluateDecisions(const DecisionWorld& world, const ProgressFn& progress) {
    DecisionFigures figures;
    const std::vector<std::pair<std::string, MakePolicy>> policies = {
        {"thompson", [](const std::vector<float>& tested) { return std::make_unique<CorePolicy>(tested); }},
        {"epsilonGreedy", [](const std::vector<float>& tested) { return std::make_unique<EpsilonGreedy>(tested); }},
        {"staticWinner", [](const std::vector<float>& tested) { return std::make_unique<StaticPolicy>(tested); }},
        {"uniform", [](const std::vector<float>& tested) { return std::make_unique<UniformPolicy>(tested); }},
    };
    for (std::size_t i = 0; i < policies.size(); ++i) {
        figures.policies.push_back(judgePolicy(policies[i].first, policies[i].second, world));
        if (progress) progress("Policies", i + 1, policies.size());
    }
    figures.propensityError = propensityErrorOf();
    judgeEstimates(world, figures);
    figures.medianChoiceMicros = medianChoiceMicros();
    return figures;
}

}  // namespace nearshelf::trainer

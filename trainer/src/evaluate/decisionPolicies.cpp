// SPDX-License-Identifier: MIT
#include "evaluate/decisionPolicies.h"

#include "decide/decider.h"
#include "model/randomBits.h"

#include <algorithm>
#include <string>

namespace nearshelf::trainer {
namespace {

class Storefront : public DecisionPolicy {
public:
    Storefront(const TestedRates& tested, const decide::BanditParams& params) : names_(tested.size()) {
        decider_.params = params;
        request_.slot = "hero";
        request_.now = 1790000000;
        for (std::size_t i = 0; i < tested.size(); ++i) {
            names_[i] = "option " + std::to_string(i);
            decide::Option option;
            option.id = names_[i];
            option.prior = tested[i];
            option.weight = testedWeight;
            request_.options.push_back(option);
        }
    }
    ChosenOption choose(std::uint32_t state, std::uint32_t seed) override {
        decider_.state.visit.named = static_cast<std::uint8_t>(state);
        decider_.state.visit.acts = 5;
        request_.seed = seed;
        const decide::Choice choice = decider_.choose(request_);
        slot_ = choice.slot;
        return {choice.chosen[0], static_cast<double>(choice.propensity)};
    }
    void learn(std::uint32_t, std::uint32_t, bool success) override { decider_.outcome(slot_, success ? 1.0f : 0.0f); }

private:
    std::vector<std::string> names_;
    decide::ChoiceRequest request_;
    decide::Decider decider_;
    std::uint32_t slot_ = 0;
};

class EpsilonGreedy : public DecisionPolicy {
public:
    EpsilonGreedy(const TestedRates& tested, const decide::BanditParams& params, double epsilon)
        : tested_(tested), params_(params), epsilon_(epsilon) {}
    ChosenOption choose(std::uint32_t state, std::uint32_t seed) override {
        RandomBits random(seed);
        const auto count = static_cast<std::uint32_t>(tested_.size());
        std::uint32_t best = 0;
        float highest = -1;
        for (std::uint32_t option = 0; option < count; ++option) {
            const float mean = bandit_.belief(params_, option + 1, static_cast<std::uint8_t>(state), tested_[option], testedWeight).mean;
            if (mean <= highest) continue;
            highest = mean;
            best = option;
        }
        const bool explores = static_cast<double>(random.next() >> 11) * 0x1p-53 < epsilon_;
        const std::uint32_t option = explores ? static_cast<std::uint32_t>(random.next() % count) : best;
        return {option, epsilon_ / count + (option == best ? 1 - epsilon_ : 0)};
    }
    void learn(std::uint32_t state, std::uint32_t option, bool success) override {
        bandit_.learn(params_, option + 1, static_cast<std::uint8_t>(state), success ? 1.0f : 0.0f);
    }

private:
    TestedRates tested_;
    decide::BanditParams params_;
    double epsilon_;
    decide::Bandit bandit_;
};

class Static : public DecisionPolicy {
public:
    explicit Static(const TestedRates& tested)
        : best_(static_cast<std::uint32_t>(std::max_element(tested.begin(), tested.end()) - tested.begin())) {}
    ChosenOption choose(std::uint32_t, std::uint32_t) override { return {best_, 1}; }
    void learn(std::uint32_t, std::uint32_t, bool) override {}

private:
    std::uint32_t best_;
};

class Uniform : public DecisionPolicy {
public:
    explicit Uniform(const TestedRates& tested) : count_(static_cast<std::uint32_t>(tested.size())) {}
    ChosenOption choose(std::uint32_t, std::uint32_t seed) override {
        return {static_cast<std::uint32_t>(RandomBits(seed).next() % count_), 1.0 / count_};
    }
    void learn(std::uint32_t, std::uint32_t, bool) override {}

private:
    std::uint32_t count_;
};

}  // namespace

std::unique_ptr<DecisionPolicy> storefrontPolicy(const TestedRates& tested, const decide::BanditParams& params) {
    return std::make_unique<Storefront>(tested, params);
}

std::unique_ptr<DecisionPolicy> epsilonGreedyPolicy(const TestedRates& tested, const decide::BanditParams& params, double epsilon) {
    return std::make_unique<EpsilonGreedy>(tested, params, epsilon);
}

std::unique_ptr<DecisionPolicy> staticPolicy(const TestedRates& tested) { return std::make_unique<Static>(tested); }

std::unique_ptr<DecisionPolicy> uniformPolicy(const TestedRates& tested) { return std::make_unique<Uniform>(tested); }

}  // namespace nearshelf::trainer

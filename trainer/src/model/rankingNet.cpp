// SPDX-License-Identifier: MIT
#include "model/rankingNet.h"

#include "model/randomBits.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace nearshelf::trainer {
namespace {

constexpr std::uint32_t candidateInputs = SessionModel::candidateFeatures, contextInputs = SessionModel::contextFeatures;
constexpr std::uint32_t biasAt = candidateInputs + contextInputs, outputAt = biasAt + 1, unitSize = outputAt + 1;

class Descent {
public:
    Descent(const RankingCases& cases, const RankingNetParams& params)
        : cases_(cases),
          params_(params),
          start_(priorWeights(params)),
          weights_(start_),
          gradient_(start_.size()),
          mean_(start_.size()),
          square_(start_.size()),
          transposed_(candidateInputs * params.hidden),
          prepared_(params.hidden) {
        for (std::uint32_t u = 0; u < params.hidden; ++u) start_[unit(u) + outputAt] = 0;
    }

    std::vector<float> run(const ProgressFn& progress) {
        const std::size_t count = cases_.cases.size(), stepsARound = std::max<std::size_t>(1, count / params_.batch);
        const std::size_t rounds = std::max<std::size_t>(params_.rounds, (params_.leastSteps + stepsARound - 1) / stepsARound);
        steps_ = rounds * stepsARound;
        pull_ = params_.pull + params_.pullCases / static_cast<float>(count);
        std::vector<std::uint32_t> order(count);
        std::iota(order.begin(), order.end(), 0u);
        RandomBits random(params_.seed);
        for (std::size_t round = 0; round < rounds; ++round) {
            for (std::size_t i = count; i > 1; --i) std::swap(order[i - 1], order[random.next() % i]);
            for (std::size_t at = 0; at < count; at += params_.batch) {
                const std::size_t end = std::min<std::size_t>(count, at + params_.batch);
                transpose();
                for (std::size_t i = at; i < end; ++i) learn(cases_.cases[order[i]]);
                descend(static_cast<float>(end - at));
            }
            if (progress) progress("fitting the session model", round + 1, rounds);
        }
        return std::move(weights_);
    }

private:
    static std::size_t unit(std::uint32_t u) { return candidateInputs + std::size_t{u} * unitSize; }

    /// Inputs × units: the innermost loop then runs over units, which do not wait for each other.
    void transpose() {
        for (std::uint32_t u = 0; u < params_.hidden; ++u)
            for (std::uint32_t i = 0; i < candidateInputs; ++i) transposed_[i * params_.hidden + u] = weights_[unit(u) + i];
    }

    float score(const float* x, float* activations) const {
        const std::uint32_t hidden = params_.hidden;
        float sum = 0;
        std::copy(prepared_.begin(), prepared_.end(), activations);
        for (std::uint32_t i = 0; i < candidateInputs; ++i) {
            sum += weights_[i] * x[i];
            for (std::uint32_t u = 0; u < hidden; ++u) activations[u] += x[i] * transposed_[i * hidden + u];
        }
        for (std::uint32_t u = 0; u < hidden; ++u) {
            activations[u] = std::max(activations[u], 0.0f);
            sum += weights_[unit(u) + outputAt] * activations[u];
        }
        return sum;
    }

    /// Adds one case's gradient: of every candidate its probability, less 1 for the one chosen.
    void learn(const RankingCase& one) {
        const std::uint32_t hidden = params_.hidden;
        for (std::uint32_t u = 0; u < hidden; ++u) {
            const float* w = weights_.data() + unit(u);
            prepared_[u] = w[biasAt];
            for (std::uint32_t i = 0; i < contextInputs; ++i) prepared_[u] += w[candidateInputs + i] * one.context[i];
        }
        odds_.resize(one.count);
        activations_.resize(std::size_t{one.count} * hidden);
        for (std::uint32_t c = 0; c < one.count; ++c) odds_[c] = score(cases_.of(one, c), activations_.data() + std::size_t{c} * hidden);
        const float best = *std::max_element(odds_.begin(), odds_.end());
        float sum = 0;
        for (float& odds : odds_) sum += odds = std::exp(odds - best);
        for (std::uint32_t c = 0; c < one.count; ++c) {
            const float slope = odds_[c] / sum - (c == one.chosen ? 1.0f : 0.0f);
            // Most of the shortlist has no chance: skipping it halves the time and changes no figure.
            if (std::fabs(slope) > 1e-5f) addGradient(one, c, slope);
        }
    }

    void addGradient(const RankingCase& one, std::uint32_t candidate, float slope) {
        const float* const x = cases_.of(one, candidate);
        const float* const activations = activations_.data() + std::size_t{candidate} * params_.hidden;
        for (std::uint32_t i = 0; i < candidateInputs; ++i) gradient_[i] += slope * x[i];
        for (std::uint32_t u = 0; u < params_.hidden; ++u) {
            if (!(activations[u] > 0)) continue;
            float* const gradient = gradient_.data() + unit(u);
            const float inner = slope * weights_[unit(u) + outputAt];
            for (std::uint32_t i = 0; i < candidateInputs; ++i) gradient[i] += inner * x[i];
            for (std::uint32_t i = 0; i < contextInputs; ++i) gradient[candidateInputs + i] += inner * one.context[i];
            gradient[biasAt] += inner;
            gradient[outputAt] += slope * activations[u];
        }
    }

    void descend(float batch) {
        ++step_;
        const auto share = static_cast<float>(step_) / static_cast<float>(steps_);
        const float size = params_.stepSize * std::max(0.02f, 0.5f * (1 + std::cos(3.14159265f * share)));
        meanPower_ *= 0.9f;
        squarePower_ *= 0.999f;
        for (std::size_t i = 0; i < weights_.size(); ++i) {
            const float slope = gradient_[i] / batch + pull_ * (weights_[i] - start_[i]);
            mean_[i] = 0.9f * mean_[i] + 0.1f * slope;
            square_[i] = 0.999f * square_[i] + 0.001f * slope * slope;
            weights_[i] -= size * (mean_[i] / (1 - meanPower_)) / (std::sqrt(square_[i] / (1 - squarePower_)) + 1e-8f);
            gradient_[i] = 0;
        }
    }

    const RankingCases& cases_;
    const RankingNetParams& params_;
    std::vector<float> start_, weights_, gradient_, mean_, square_, transposed_, prepared_, odds_, activations_;
    std::size_t step_ = 0, steps_ = 1;
    float pull_ = 0, meanPower_ = 1, squarePower_ = 1;
};

}  // namespace

std::vector<float> priorWeights(const RankingNetParams& params) {
    std::vector<float> weights(candidateInputs + std::size_t{params.hidden} * unitSize, 0.0f);
    // Set by hand after the linear fits of both benchmark sets: votes, transitions, second hops, popularity, trend, repeats.
    weights[0] = 0.5f;
    weights[1] = 0.3f;
    weights[3] = 0.3f;
    weights[4] = 0.2f;
    weights[5] = 0.1f;
    weights[8] = 1.5f;
    weights[9] = 1.0f;
    weights[12] = 0.3f;
    RandomBits random(params.seed);
    const auto uniform = [&](float width) { return (static_cast<float>(random.next() >> 40) / 16777216.0f - 0.5f) * width; };
    for (std::uint32_t u = 0; u < params.hidden; ++u) {
        float* const unit = weights.data() + candidateInputs + std::size_t{u} * unitSize;
        for (std::uint32_t i = 0; i < biasAt; ++i) unit[i] = uniform(0.4f);
        unit[outputAt] = uniform(0.2f);
    }
    return weights;
}

std::vector<float> fitRankingNet(const RankingCases& cases, const RankingNetParams& params, const ProgressFn& progress) {
    return Descent(cases, params).run(progress);
}

std::uint32_t rankOfChosen(const RankingCases& cases, const RankingCase& one, const std::vector<float>& weights, std::uint32_t hidden) {
    const auto score = [&](std::uint32_t candidate) {
        const float* const x = cases.of(one, candidate);
        float sum = std::inner_product(x, x + candidateInputs, weights.data(), 0.0f);
        for (std::uint32_t u = 0; u < hidden; ++u) {
            const float* const w = weights.data() + candidateInputs + std::size_t{u} * unitSize;
            float activation = std::inner_product(x, x + candidateInputs, w, w[biasAt]);
            activation = std::inner_product(one.context.begin(), one.context.end(), w + candidateInputs, activation);
            if (activation > 0) sum += w[outputAt] * activation;
        }
        return sum;
    };
    const float chosen = score(one.chosen);
    std::uint32_t rank = 1;
    for (std::uint32_t c = 0; c < one.count; ++c) rank += c != one.chosen && !(score(c) < chosen) ? 1 : 0;
    return rank;
}

}  // namespace nearshelf::trainer

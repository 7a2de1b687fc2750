// SPDX-License-Identifier: MIT
#include "model/rankingNet.h"

#include "model/randomBits.h"

#include <catch2/catch.hpp>
#include <cmath>

using namespace nearshelf;
using namespace nearshelf::trainer;

namespace {

/// Lists of ten candidates; the one chosen has the largest feature 2 on days when context 0 is positive, else the smallest: no linear model
/// can tell.
RankingCases cases(std::size_t count) {
    RandomBits random(3);
    const auto uniform = [&] { return static_cast<float>(random.next() % 1000) / 1000; };
    RankingCases all;
    for (std::size_t i = 0; i < count; ++i) {
        RankingCase one;
        one.first = all.features.size() / SessionModel::candidateFeatures;
        one.count = 10;
        one.context[0] = random.next() % 2 == 0 ? 1.0f : -1.0f;
        float best = -2;
        for (std::uint32_t c = 0; c < one.count; ++c) {
            const float value = uniform();
            if (one.context[0] * value > best) {
                best = one.context[0] * value;
                one.chosen = c;
            }
            for (std::uint32_t f = 0; f < SessionModel::candidateFeatures; ++f) all.features.push_back(f == 2 ? value : 0);
        }
        all.cases.push_back(one);
    }
    return all;
}

/// The section's own formula, term by term.
float scoreOf(const std::vector<float>& weights, const float* x, const RankingCase& one) {
    constexpr std::uint32_t inputs = SessionModel::candidateFeatures, contexts = SessionModel::contextFeatures;
    float sum = 0;
    for (std::uint32_t i = 0; i < inputs; ++i) sum += weights[i] * x[i];
    for (std::size_t at = inputs; at < weights.size(); at += inputs + contexts + 2) {
        float activation = weights[at + inputs + contexts];
        for (std::uint32_t i = 0; i < inputs; ++i) activation += weights[at + i] * x[i];
        for (std::uint32_t i = 0; i < contexts; ++i) activation += weights[at + inputs + i] * one.context[i];
        if (activation > 0) sum += weights[at + inputs + contexts + 1] * activation;
    }
    return sum;
}

double hitRate(const std::vector<float>& weights, const RankingCases& all) {
    double hits = 0;
    for (const RankingCase& one : all.cases) {
        std::uint32_t best = 0;
        for (std::uint32_t c = 1; c < one.count; ++c)
            if (scoreOf(weights, all.of(one, c), one) > scoreOf(weights, all.of(one, best), one)) best = c;
        hits += best == one.chosen ? 1 : 0;
    }
    return hits / static_cast<double>(all.cases.size());
}

}  // namespace

TEST_CASE("the net learns what depends on the context") {
    const RankingCases all = cases(2000);
    const RankingNetParams params;
    CHECK(hitRate(priorWeights(params), all) < 0.6);
    CHECK(hitRate(fitRankingNet(all, params, {}), all) > 0.9);
}

TEST_CASE("the same cases give the same weights") {
    const RankingCases all = cases(300);
    CHECK(fitRankingNet(all, {}, {}) == fitRankingNet(all, {}, {}));
}

TEST_CASE("a few cases leave the linear weights near the prior") {
    RankingNetParams params;
    const std::vector<float> prior = priorWeights(params);
    const std::vector<float> fitted = fitRankingNet(cases(5), params, {});
    for (std::uint32_t i = 0; i < SessionModel::candidateFeatures; ++i) CHECK(std::fabs(fitted[i] - prior[i]) < 0.5f);
}

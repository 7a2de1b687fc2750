// SPDX-License-Identifier: MIT
#pragma once

#include "ingest/progress.h"
#include "model/rankingCases.h"

#include <cstdint>
#include <vector>

namespace nearshelf::trainer {

struct RankingNetParams {
    std::uint32_t hidden = 15;  ///< units, 4 … 32; one less than a multiple of four fills the engine's blocks (chosen by bench/sweep)
    std::uint32_t rounds = 8;   ///< passes over the cases, 1 … 20
    std::uint32_t leastSteps = 2000;  ///< of descent: a small store's few cases are seen more often
    std::uint32_t batch = 64;         ///< cases a step
    float stepSize = 0.01f;           ///< of Adam, falling to a fiftieth along a half cosine [Kingma]
    float pull = 1e-5f;               ///< towards the start, plus `pullCases` / cases: few cases move the weights little
    float pullCases = 20.0f;
    std::uint64_t seed = 1;
};

/// Weights as the session model's section orders them: what a store with hardly any sessions ranks by.
std::vector<float> priorWeights(const RankingNetParams& params);

/// Weights under which the items that shoppers opened are likely ones of their shortlists (softmax over each list [Cao]), found by Adam
/// from the prior. The same cases give the same weights.
std::vector<float> fitRankingNet(const RankingCases& cases, const RankingNetParams& params, const ProgressFn& progress);

/// Rank from 1 of the candidate chosen under such weights, equal scores counting against it.
std::uint32_t rankOfChosen(const RankingCases& cases, const RankingCase& one, const std::vector<float>& weights, std::uint32_t hidden);

}  // namespace nearshelf::trainer

// SPDX-License-Identifier: MIT
#pragma once

#include "intent/featureBins.h"

#include <cstdint>
#include <vector>

namespace nearshelf::trainer {

struct BoostedTreesParams {
    std::uint32_t trees = 110;      ///< 1 … 255; with `leaves`, what fits 4 KB (chosen by bench/intent)
    std::uint32_t leaves = 11;      ///< per tree, 2 … 16 (chosen by bench/intent)
    std::uint32_t thresholds = 31;  ///< per feature, 1 … 31: five bits a split
    double learningRate = 0.06;     ///< share of each tree that counts, 0.01 … 0.3 [Friedman]
    double rowShare = 0.85;         ///< rows a tree sees, 0.3 … 1: stochastic boosting [Friedman2002] (chosen by bench/intent)
    double featureShare = 0.8;      ///< features a split may choose from, 0.2 … 1 (chosen by bench/intent)
    double pull = 5;                ///< L2 on leaf values, in units of the Hessian, 0 … 50 [XGBoost]
    std::uint32_t leastRows = 30;   ///< of a leaf, 5 … 200
    std::uint64_t seed = 1;
};

/// A forest for the log-odds of a yes, as fitted.
struct BoostedTrees {
    struct Node {
        bool leaf = true;
        std::uint32_t feature = 0, threshold = 0;  ///< of a split: index into the feature's thresholds; values above it go right
        std::uint32_t left = 0, right = 0;
        double value = 0;
    };
    double bias = 0;
    std::vector<std::vector<Node>> trees;  ///< the root first
};

/// Gradient boosting of the logistic loss with second-order leaf values, the leaf that gains most grown first [XGBoost, LightGBM].
/// `answers` by row of the table; only `rows` are seen. The same input gives the same forest.
BoostedTrees fitBoostedTrees(const FeatureTable& table, const std::vector<std::uint8_t>& answers, const std::vector<std::uint32_t>& rows,
                             const FeatureBins& bins, const BoostedTreesParams& params);

}  // namespace nearshelf::trainer

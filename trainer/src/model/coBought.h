// SPDX-License-Identifier: MIT
#pragma once

#include "model/coTable.h"
#include "model/history.h"

namespace nearshelf::trainer {

struct CoBoughtParams {
    std::uint32_t neighbours = 30;      ///< kept per item, 10 … 100
    std::uint32_t minSupport = 2;       ///< orders a pair must share, 1 … 10; once is chance
    float minLogLikelihood = 3.84f;     ///< Dunning's ratio a pair must reach: 5 % of a chi-square with one degree of freedom [Dunning]
    float shrinkage = 5.0f;             ///< order-equivalents added below the cosine, so that rare pairs do not win by chance, 0 … 50
    std::uint32_t largestBasket = 500;  ///< orders of more different items are stock-keeping, not taste; they are skipped
};

/// Neighbours by shared orders. A pair in an order of n items counts 1/log2(n) (1 for a pair alone): a bulk order says little about
/// any one of its pairs [Adamic]. Weight: cosine of these counts, shrunken, of pairs that stand together significantly often.
CoTable coBought(const History& history, const CoBoughtParams& params = {});

/// Dunning's log-likelihood ratio of "a and b stand together" from orders with both, with a, with b, and all [Dunning].
double logLikelihoodRatio(double both, double a, double b, double all);

}  // namespace nearshelf::trainer

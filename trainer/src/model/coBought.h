// SPDX-License-Identifier: MIT
#pragma once

#include "model/coTable.h"
#include "model/history.h"

namespace nearshelf::trainer {

struct CoBoughtParams {
    std::uint32_t neighbours = 20;   ///< kept per item, 10 … 64; 30 and 50 gain nothing (chosen by bench/params)
    std::uint32_t minSupport = 2;    ///< orders a pair must share, 1 … 10; once is chance (chosen by bench/params)
    float minLogLikelihood = 3.84f;  ///< Dunning's ratio a pair must reach: 5 % of a chi-square with one degree of freedom [Dunning]
    float sizePower = 0.5f;          ///< a pair in an order of n items counts (n - 1)^-power, 0 … 1.5 (chosen by bench/params)
    float halfLifeDays = 365.0f;     ///< after which an order counts half, 60 … 1000 (chosen by bench/params)
    float shrinkage = 0.5f;          ///< added below the cosine, so that rare pairs do not win by chance, 0 … 20 (chosen by bench/params)
    /// Exponent of the cosine, 1 … 3: many weak companions must not outvote a strong one (chosen by bench/params).
    float sharpness = 2.0f;
    /// Share of a row's strongest weight that a neighbour must have, 0 … 0.3: fainter ones cost bytes and change no shelf (chosen by
    /// bench/params).
    float leastShare = 0.03f;
    std::uint32_t largestBasket = 500;  ///< orders of more different items are stock-keeping, not taste; they are skipped

    bool operator==(const CoBoughtParams& other) const {
        return neighbours == other.neighbours && minSupport == other.minSupport && minLogLikelihood == other.minLogLikelihood &&
               sizePower == other.sizePower && halfLifeDays == other.halfLifeDays && shrinkage == other.shrinkage &&
               sharpness == other.sharpness && leastShare == other.leastShare && largestBasket == other.largestBasket;
    }
};

/// Neighbours by shared orders: the shrunken, sharpened cosine of decayed counts, of pairs that stand together significantly often. A bulk
/// order says little about any one of its pairs [Adamic].
CoTable coBought(const History& history, const CoBoughtParams& params = {});

/// Dunning's log-likelihood ratio of "a and b stand together" from orders with both, with a, with b, and all [Dunning].
double logLikelihoodRatio(double both, double a, double b, double all);

}  // namespace nearshelf::trainer

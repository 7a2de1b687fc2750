// SPDX-License-Identifier: MIT
#pragma once

#include "lifecycle/nextOrder.h"
#include "lifecycle/restock.h"

#include <vector>

namespace nearshelf::trainer {

/// Sum of the squared deviations of the gaps' log2 from their mean.
double squaresOf(const std::vector<float>& gaps);

/// How much gaps of one customer and product scatter, and how alike that is from pair to pair: the parameters of an inverse gamma
/// distribution of variances under which the pairs' squares are likeliest. With fewer than `leastPairs` of two gaps and more, the usual.
RestockSpread fitRestockSpread(const std::vector<PairHistory>& pairs, std::size_t leastPairs = 50);

}  // namespace nearshelf::trainer

// SPDX-License-Identifier: MIT
#pragma once

#include "lifecycle/purchaseRate.h"
#include "lifecycle/spend.h"

#include <vector>

namespace nearshelf::trainer {

/// The parameters under which the records are most likely [FaderHardieLee, equation 6]. Needs records of customers who bought again and
/// of others; throws std::runtime_error without.
PurchaseRateParams fitPurchaseRate(const std::vector<PurchaseRecord>& records);

/// A customer's repeat purchases and their mean value.
struct SpendRecord {
    double purchases = 0, mean = 0;  ///< both > 0
};

/// The parameters under which the means are most likely [FaderHardie2013]. Throws std::runtime_error without records.
SpendParams fitSpend(const std::vector<SpendRecord>& records);

}  // namespace nearshelf::trainer

// SPDX-License-Identifier: MIT
#pragma once

#include "ingest/order.h"
#include "ingest/productLookup.h"
#include "lifecycle/lifecycleModel.h"

#include <cstdint>

namespace nearshelf::trainer {

struct LifecycleFitParams {
    std::uint32_t leastCustomers = 100;  ///< with fewer the priors serve better, 50 … 2000
    std::uint32_t leastGaps = 5;         ///< of a product before its own gap counts, 3 … 50
    std::uint32_t mostProducts = 120;    ///< whose gaps are shipped, those bought again most often, 0 … 500: eight bytes each
    double discountedBelow = 0.97;       ///< an order below this share of its products' usual prices was bought at a discount, 0.8 … 0.99
};

/// What the store's orders say of its customers, for the device: parameters of BG/NBD and Gamma-Gamma, gaps of products bought again, the
/// share of orders at a discount, the year's shape. What the orders cannot teach stays as it is without a store.
LifecycleModel fitLifecycle(const OrderLog& log, const Catalog& catalog, const ProductLookup& lookup,
                            const LifecycleFitParams& params = {});

}  // namespace nearshelf::trainer

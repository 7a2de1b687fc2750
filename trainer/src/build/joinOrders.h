// SPDX-License-Identifier: MIT
#pragma once

#include "build/storeData.h"
#include "build/unmatched.h"
#include "ingest/order.h"
#include "ingest/productLookup.h"

namespace nearshelf::trainer {

/// Adds the baskets and purchases of `orders` to `store`, whose products `lookup` knows. Lines of unknown products are left out.
Unmatched joinOrders(const OrderLog& orders, const ProductLookup& lookup, StoreData& store, const InteractionWeights& weights = {});

}  // namespace nearshelf::trainer

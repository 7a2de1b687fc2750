// SPDX-License-Identifier: MIT
#pragma once

#include "build/storeData.h"
#include "build/unmatched.h"
#include "ingest/productLookup.h"
#include "ingest/session.h"

namespace nearshelf::trainer {

/// Adds the visits and interactions of `sessions` to `store`, whose products `lookup` knows. A visit lists what was opened, and what was
/// carted, wished for or bought without having been opened. Purchases make baskets only when `purchasesCount`: where order exports are
/// given, they hold the same purchases.
Unmatched joinSessions(const SessionLog& sessions, const ProductLookup& lookup, bool purchasesCount, StoreData& store,
                       const InteractionWeights& weights = {});

/// The products of a shop that gave sessions only: ids without names, in order of first appearance.
Catalog catalogFromSessions(const SessionLog& sessions);

}  // namespace nearshelf::trainer

// SPDX-License-Identifier: MIT
#pragma once

#include "build/buildOptions.h"
#include "build/storeData.h"
#include "build/unmatched.h"
#include "ingest/order.h"
#include "ingest/session.h"

namespace nearshelf::trainer {

/// What the readers saw and left out.
struct ReadReport {
    CatalogReport catalog;
    OrderReport orders;
    SessionReport sessions;
    std::uint64_t orderLines = 0, orderCount = 0, sessionEvents = 0, sessionCount = 0;
    Unmatched unmatchedOrders, unmatchedSessions;
};

/// Reads all files and joins them. Without a catalog the products are those of the orders, else those of the sessions.
/// Throws IngestError for a file that cannot be used, std::runtime_error when no product is left.
StoreData readStore(const BuildOptions& options, ReadReport& report);

}  // namespace nearshelf::trainer

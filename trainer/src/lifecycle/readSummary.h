// SPDX-License-Identifier: MIT
#pragma once

#include "ingest/source.h"
#include "lifecycle/purchaseRate.h"

#include <vector>

namespace nearshelf::trainer {

/// Customers as the literature tabulates them: delimited text with the columns `frequency` (repeat purchases), `recency` (of the last,
/// weeks since the first) and `T` (now). Throws IngestError naming the line and field of what is no such number.
std::vector<PurchaseRecord> readSummary(const Source& source);

}  // namespace nearshelf::trainer

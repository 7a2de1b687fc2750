// SPDX-License-Identifier: MIT
#pragma once

#include "ingest/order.h"
#include "ingest/productLookup.h"
#include "ingest/progress.h"
#include "ingest/source.h"

#include <vector>

namespace nearshelf::trainer {

/// Reads one or more order exports: Shopify and WooCommerce order CSV (one row per item, or items packed into a cell), plain
/// CSV, JSON and JSONL, each recognised by its content. Returns, cancelled orders, stock corrections and service lines are
/// left out and counted; an order that several files hold is taken from the last of them.
/// With `catalog`, codes that it knows are never taken for services.
/// Rows that cannot be used are listed in `report`; throws IngestError for a file that cannot be used.
OrderLog readOrders(const std::vector<Source>& sources, OrderReport& report, const ProgressFn& progress = {},
                    const ProductLookup* catalog = nullptr);

}  // namespace nearshelf::trainer

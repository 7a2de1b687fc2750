// SPDX-License-Identifier: MIT
#pragma once

#include "ingest/catalog.h"
#include "ingest/progress.h"
#include "ingest/source.h"

#include <vector>

namespace nearshelf::trainer {

/// Reads one or more catalog exports: Shopify and WooCommerce product CSV, Google Merchant feeds (TSV, RSS, Atom), plain CSV,
/// JSON, JSONL and YAML, each recognised by its content. A product that comes twice is taken from its last row.
/// Rows that cannot be used are listed in `report`; throws IngestError for a file that cannot be used.
Catalog readCatalog(const std::vector<Source>& sources, CatalogReport& report, const ProgressFn& progress = {});

}  // namespace nearshelf::trainer

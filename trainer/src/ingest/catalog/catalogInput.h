// SPDX-License-Identifier: MIT
#pragma once

#include "ingest/catalog/catalogBuilder.h"
#include "ingest/detectFormat.h"
#include "ingest/progress.h"
#include "ingest/records/recordReader.h"
#include "ingest/records/textStyle.h"

#include <string>

namespace nearshelf::trainer {

/// What the reader of one dialect works on.
struct CatalogInput {
    const std::string& fileName;
    std::uint32_t file = 0;
    std::string_view text;
    const FileFormat& format;
    CatalogBuilder& builder;
    CatalogReport& report;
    ProgressTicker& progress;

    void reject(std::uint64_t line, std::string_view field, std::string reason) const {
        report.rejects.add(fileName, line, field, std::move(reason));
    }
};

/// Plain CSV, JSON, YAML, and Google Merchant feeds (TSV and XML).
void readPlainCatalog(const CatalogInput& input);

/// Shopify's product CSV, in the columns of both its generations: rows with the same handle are one product.
void readShopifyCatalog(const CatalogInput& input);

/// WooCommerce's product CSV: variations join their parent, named by "id:12" or by SKU, wherever they stand.
void readWooCatalog(const CatalogInput& input);

}  // namespace nearshelf::trainer

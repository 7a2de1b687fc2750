// SPDX-License-Identifier: MIT
#include "ingest/readCatalog.h"

#include "ingest/catalog/catalogInput.h"
#include "ingest/detectFormat.h"
#include "ingest/ingestError.h"

namespace nearshelf::trainer {

Catalog readCatalog(const std::vector<Source>& sources, CatalogReport& report, const ProgressFn& progress) {
    Catalog catalog;
    CatalogBuilder builder(catalog, report);
    for (const Source& source : sources) {
        const std::string text = source.readText(report);
        const FileFormat format = detectFormat(text, source.name());
        if (format.kind != ExportKind::catalog) {
            throw IngestError({source.name(), 0, ""}, describeFormat(format), "a product catalog");
        }
        report.noteOnce(source.name(), 0, "read as " + describeFormat(format));
        ProgressTicker ticker(progress, "reading catalog", text.size());
        const CatalogInput input{source.name(), builder.beginFile(source.name()), text, format, builder, report, ticker};
        switch (format.dialect) {
            case Dialect::shopify: readShopifyCatalog(input); break;
            case Dialect::wooCommerce: readWooCatalog(input); break;
            case Dialect::plain:
            case Dialect::merchantFeed: readPlainCatalog(input); break;
        }
        ticker.finish();
    }
    return catalog;
}

}  // namespace nearshelf::trainer

// SPDX-License-Identifier: MIT
#include "ingest/readOrders.h"

#include "ingest/detectFormat.h"
#include "ingest/ingestError.h"
#include "ingest/orders/orderLogBuilder.h"
#include "ingest/orders/readOrderRows.h"
#include "ingest/orders/serviceLines.h"

namespace nearshelf::trainer {

OrderLog readOrders(const std::vector<Source>& sources, OrderReport& report, const ProgressFn& progress, const ProductLookup* catalog) {
    OrderLog log;
    OrderLogBuilder builder(log, report);
    for (const Source& source : sources) {
        const std::string text = source.readText(report);
        const FileFormat format = detectFormat(text, source.name());
        if (format.kind != ExportKind::orders) throw IngestError({source.name(), 0, ""}, describeFormat(format), "orders");
        report.noteOnce(source.name(), 0, "read as " + describeFormat(format));
        ProgressTicker ticker(progress, "reading orders", text.size());
        builder.beginFile();
        readOrderRows(text, format, source.name(), builder, report, ticker);
        ticker.finish();
    }
    builder.finish();
    removeServiceLines(log, report, [&](std::string_view code) { return catalog != nullptr && catalog->find(code).has_value(); });
    return log;
}

}  // namespace nearshelf::trainer

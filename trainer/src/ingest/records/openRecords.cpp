// SPDX-License-Identifier: MIT
#include "ingest/records/openRecords.h"

#include "ingest/records/csvRecords.h"
#include "ingest/records/jsonRecords.h"
#include "ingest/records/xmlRecords.h"
#include "ingest/records/yamlRecords.h"

namespace nearshelf::trainer {

std::unique_ptr<RecordReader> openRecords(std::string_view text, const FileFormat& format, const std::string& fileName,
                                          IngestReport& report) {
    switch (format.container) {
        case Container::json: return std::make_unique<JsonRecords>(text, fileName, format.kind != ExportKind::catalog, report);
        case Container::xml: return loadXmlRecords(text, fileName);
        case Container::yaml: return loadYamlRecords(text, fileName);
        case Container::delimited:
        case Container::sessionLines: break;
    }
    const std::uint64_t firstLine = format.bodyAt == 0 ? 1 : 2;
    return std::make_unique<CsvRecords>(text.substr(format.bodyAt), format.delimiter, fileName, firstLine, report, format.columns);
}

}  // namespace nearshelf::trainer

// SPDX-License-Identifier: MIT
#include "lifecycle/readSummary.h"

#include "ingest/csvReader.h"
#include "ingest/ingestError.h"
#include "ingest/text/ascii.h"
#include "ingest/text/parseNumber.h"
#include "ingest/text/quoted.h"

#include <algorithm>
#include <array>
#include <string>

namespace nearshelf::trainer {
namespace {

constexpr std::array<const char*, 3> names{"frequency", "recency", "t"};

std::array<std::size_t, 3> columnsOf(const std::vector<std::string_view>& header, const Source& source) {
    std::array<std::size_t, 3> columns{};
    for (std::size_t i = 0; i < names.size(); ++i) {
        const auto found =
            std::find_if(header.begin(), header.end(), [&](std::string_view cell) { return toAsciiLower(trim(cell)) == names[i]; });
        if (found == header.end()) throw IngestError({source.name(), 1, names[i]}, "no such column", "columns frequency, recency and T");
        columns[i] = static_cast<std::size_t>(found - header.begin());
    }
    return columns;
}

}  // namespace

std::vector<PurchaseRecord> readSummary(const Source& source) {
    IngestReport report;
    const std::string text = source.readText(report);
    CsvReader reader(text, guessDelimiter(text), source.name());
    std::vector<std::string_view> cells;
    reader.next(cells);
    const auto columns = columnsOf(cells, source);
    std::vector<PurchaseRecord> records;
    while (reader.next(cells)) {
        std::array<float, 3> values{};
        for (std::size_t i = 0; i < names.size(); ++i) {
            const std::string_view cell = columns[i] < cells.size() ? cells[columns[i]] : std::string_view();
            const auto value = parseNumber(cell, DecimalMark::point);
            if (!value || *value < 0) throw IngestError({source.name(), reader.line(), names[i]}, quoted(cell), "a number from 0 up");
            values[i] = static_cast<float>(*value);
        }
        records.push_back({values[0], values[1], values[2]});
    }
    return records;
}

}  // namespace nearshelf::trainer

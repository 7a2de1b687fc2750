// SPDX-License-Identifier: MIT
#include "ingest/records/yamlRecords.h"

#if !defined(__EMSCRIPTEN__)
#include <yaml-cpp/yaml.h>
#endif

#include "ingest/ingestError.h"
#include "ingest/records/growingRecord.h"

namespace nearshelf::trainer {
namespace {

constexpr const char* expectedYaml = "a YAML list of maps, one per product";

}  // namespace

#if defined(__EMSCRIPTEN__)

YamlRecords::YamlRecords(std::string_view, const std::string& fileName) {
    throw IngestError({fileName, 1, ""}, "YAML", "CSV or JSON (the browser build does not read YAML)");
}

#else
namespace {

std::uint64_t lineOf(const YAML::Mark& mark) { return mark.is_null() ? 0 : static_cast<std::uint64_t>(mark.line) + 1; }

void addMember(GrowingRecord& row, const std::string& name, const YAML::Node& value) {
    if (value.IsScalar()) {
        row.add(name, value.Scalar());
    } else if (value.IsSequence()) {
        for (const YAML::Node& element : value) {
            if (element.IsScalar()) row.add(name, element.Scalar());
        }
    }
}

}  // namespace

YamlRecords::YamlRecords(std::string_view text, const std::string& fileName) : text_(text) {
    try {
        const YAML::Node document = YAML::Load(std::string(text));
        if (!document.IsSequence()) throw IngestError({fileName, 1, ""}, "YAML of another shape", expectedYaml);
        GrowingRecord row(columns_);
        Record record;
        for (const YAML::Node& element : document) {
            if (!element.IsMap()) throw IngestError({fileName, lineOf(element.Mark()), ""}, "a list element that is no map", expectedYaml);
            row.clear();
            for (const auto& member : element) {
                if (member.first.IsScalar()) addMember(row, member.first.Scalar(), member.second);
            }
            row.fill(record);
            rows_.push_back({lineOf(element.Mark()), {record.cells.begin(), record.cells.end()}});
        }
    } catch (const YAML::Exception& error) {
        throw IngestError({fileName, lineOf(error.mark), ""}, "YAML with an error: " + error.msg, expectedYaml);
    }
}

#endif

bool YamlRecords::next(Record& record) {
    if (nextRow_ >= rows_.size()) return false;
    const Row& row = rows_[nextRow_++];
    record.line = row.line;
    record.cells.assign(row.values.begin(), row.values.end());
    return true;
}

}  // namespace nearshelf::trainer

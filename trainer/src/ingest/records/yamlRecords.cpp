// SPDX-License-Identifier: MIT
#include "ingest/records/yamlRecords.h"

#include "ingest/ingestError.h"
#include "ingest/records/loadedRecords.h"

#if !defined(__EMSCRIPTEN__)
#include <yaml-cpp/yaml.h>
#endif

namespace nearshelf::trainer {

#if defined(__EMSCRIPTEN__)

std::unique_ptr<RecordReader> loadYamlRecords(std::string_view, const std::string& fileName) {
    throw IngestError({fileName, 1, ""}, "YAML", "CSV or JSON (the browser build does not read YAML)");
}

#else
namespace {

constexpr const char* expectedYaml = "a YAML list of maps, one per product";

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

std::unique_ptr<RecordReader> loadYamlRecords(std::string_view text, const std::string& fileName) {
    auto records = std::make_unique<LoadedRecords>();
    try {
        const YAML::Node document = YAML::Load(std::string(text));
        if (!document.IsSequence()) throw IngestError({fileName, 1, ""}, "YAML of another shape", expectedYaml);
        for (const YAML::Node& element : document) {
            const YAML::Mark mark = element.Mark();
            if (!element.IsMap()) throw IngestError({fileName, lineOf(mark), ""}, "a list element that is no map", expectedYaml);
            for (const auto& member : element) {
                if (member.first.IsScalar()) addMember(records->row(), member.first.Scalar(), member.second);
            }
            records->add(lineOf(mark), mark.is_null() ? 0 : static_cast<std::uint64_t>(mark.pos));
        }
    } catch (const YAML::Exception& error) {
        throw IngestError({fileName, lineOf(error.mark), ""}, "YAML with an error: " + error.msg, expectedYaml);
    }
    return records;
}

#endif

}  // namespace nearshelf::trainer

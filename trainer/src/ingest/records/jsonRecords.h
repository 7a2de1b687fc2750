// SPDX-License-Identifier: MIT
#pragma once

#include "ingest/records/growingRecord.h"
#include "ingest/records/jsonItems.h"
#include "ingest/records/recordReader.h"
#include "ingest/rejects.h"

#include <nlohmann/json.hpp>
#include <string>

namespace nearshelf::trainer {

/// JSON or JSONL objects as rows. Nested objects become columns with dotted names (`customer.email`); arrays become
/// cells of several values; `[{"name": "Color", "value": "red"}]` becomes a column `attributes.Color`, whatever the
/// array is called there.
/// With `lineItems`, an array of objects under one of the usual names (`line_items`, `items`, `events`, …) makes one row
/// per element, with columns `line.<name>` beside the outer ones.
class JsonRecords final : public RecordReader {
public:
    JsonRecords(std::string_view text, std::string fileName, bool lineItems, IngestReport& report);
    bool next(Record& record) override;
    std::uint64_t position() const override { return items_.position(); }

private:
    bool nextObject();
    void addValue(const std::string& name, const nlohmann::json& value, int depth);
    void addMembers(const std::string& prefix, const nlohmann::json& object, int depth);

    std::string fileName_;
    bool lineItems_;
    IngestReport& report_;
    JsonItems items_;
    GrowingRecord row_;
    nlohmann::json outer_;
    nlohmann::json lines_ = nlohmann::json::array();
    std::size_t nextLine_ = 0;
    std::uint64_t line_ = 0;
};

}  // namespace nearshelf::trainer

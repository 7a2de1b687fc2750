// SPDX-License-Identifier: MIT
#pragma once

#include "ingest/records/growingRecord.h"
#include "ingest/records/recordReader.h"

#include <pugixml.hpp>
#include <string>

namespace nearshelf::trainer {

/// The items of a Google Merchant feed: `rss/channel/item` (RSS 2.0) or `feed/entry` (Atom). Columns are the names of the
/// child elements without namespace prefix; grandchildren get dotted names (`shipping.price`).
class XmlRecords final : public RecordReader {
public:
    /// Throws IngestError, with the line, when the text is not well-formed XML or holds no item.
    XmlRecords(std::string_view text, const std::string& fileName);
    bool next(Record& record) override;
    std::uint64_t position() const override { return at_; }

private:
    std::uint64_t lineAt(std::size_t offset);

    std::string_view text_;
    pugi::xml_document document_;
    pugi::xml_node item_;
    GrowingRecord row_;
    std::size_t at_ = 0;
    std::uint64_t line_ = 1;
};

}  // namespace nearshelf::trainer

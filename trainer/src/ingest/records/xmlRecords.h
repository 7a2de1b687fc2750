// SPDX-License-Identifier: MIT
#pragma once

#include "ingest/records/recordReader.h"

#include <memory>
#include <string>
#include <string_view>

namespace nearshelf::trainer {

/// The items of a Google Merchant feed: `rss/channel/item` (RSS 2.0) or `feed/entry` (Atom). Columns are the names of the child
/// elements without namespace prefix; grandchildren get dotted names (`shipping.price`).
/// Throws IngestError, with the line, when the text is not well-formed XML or holds no item, and in a browser build, which carries no
/// XML library (a page has a parser of its own).
std::unique_ptr<RecordReader> loadXmlRecords(std::string_view text, const std::string& fileName);

}  // namespace nearshelf::trainer

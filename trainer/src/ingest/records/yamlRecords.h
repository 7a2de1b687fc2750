// SPDX-License-Identifier: MIT
#pragma once

#include "ingest/records/recordReader.h"

#include <memory>
#include <string>
#include <string_view>

namespace nearshelf::trainer {

/// A YAML list of maps as rows; lists of scalars inside become cells of several values. Deeper nesting is left out.
/// Throws IngestError, with the line, when the text is not YAML or not a list of maps, and in a browser build, which carries no YAML
/// library.
std::unique_ptr<RecordReader> loadYamlRecords(std::string_view text, const std::string& fileName);

}  // namespace nearshelf::trainer

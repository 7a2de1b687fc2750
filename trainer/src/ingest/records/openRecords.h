// SPDX-License-Identifier: MIT
#pragma once

#include "ingest/detectFormat.h"
#include "ingest/records/recordReader.h"
#include "ingest/rejects.h"

#include <memory>
#include <string>
#include <string_view>

namespace nearshelf::trainer {

/// The reader for a file of this format; `text` and `report` must outlive it. Not for Container::sessionLines.
/// Throws IngestError as the readers do.
std::unique_ptr<RecordReader> openRecords(std::string_view text, const FileFormat& format, const std::string& fileName,
                                          IngestReport& report);

}  // namespace nearshelf::trainer

// SPDX-License-Identifier: MIT
#pragma once

#include "ingest/detectFormat.h"
#include "ingest/progress.h"
#include "ingest/session.h"

#include <string>
#include <string_view>

namespace nearshelf::trainer {

/// What the readers of one file work on; the file is the last of `log.files`.
struct SessionInput {
    const std::string& fileName;
    std::string_view text;
    const FileFormat& format;
    const SessionParams& params;
    SessionLog& log;
    SessionReport& report;
    ProgressTicker& progress;

    std::uint32_t file() const { return static_cast<std::uint32_t>(log.files.size() - 1); }
};

/// One session per line.
void readSessionLines(const SessionInput& input);

/// One event, or one session with a list of items, per row.
void readSessionEvents(const SessionInput& input);

}  // namespace nearshelf::trainer

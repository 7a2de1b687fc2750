// SPDX-License-Identifier: MIT
#pragma once

#include "ingest/progress.h"
#include "ingest/session.h"
#include "ingest/source.h"

#include <vector>

namespace nearshelf::trainer {

/// Reads one or more files of sessions: one session per line (item ids between spaces, oldest first), or events as CSV, JSON
/// or JSONL with a session (or visitor and time) and an item each. Recognised by content.
/// Rows that cannot be used are listed in `report`; throws IngestError for a file that cannot be used.
SessionLog readSessions(const std::vector<Source>& sources, SessionReport& report, const ProgressFn& progress = {},
                        const SessionParams& params = {});

}  // namespace nearshelf::trainer

// SPDX-License-Identifier: MIT
#pragma once

#include "ingest/source.h"
#include "model/reportedInterest.h"

namespace nearshelf::trainer {

/// What `nearshelf estimate --json` wrote (docs/format/estimates.md). The newest window that says something stands for now, the one before
/// it for before; of item weeks, the newest four and the four before. What looks forged is left out. Throws IngestError.
ReportedInterest readEstimates(const Source& source);

}  // namespace nearshelf::trainer

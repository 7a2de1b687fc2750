// SPDX-License-Identifier: MIT
#pragma once

#include "ingest/progress.h"

namespace nearshelf::cli {

/// Progress on stderr: on a terminal one line that is overwritten, elsewhere – only with `always` – one line a stage. Empty otherwise.
trainer::ProgressFn consoleProgress(bool always);

}  // namespace nearshelf::cli

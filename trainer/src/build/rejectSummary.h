// SPDX-License-Identifier: MIT
#pragma once

#include "ingest/rejects.h"

#include <string>
#include <vector>

namespace nearshelf::trainer {

/// Rejected rows by reason, most frequent first, each with the place of its first row; empty when there are none.
std::vector<std::string> rejectLines(const Rejects& rejects);

}  // namespace nearshelf::trainer

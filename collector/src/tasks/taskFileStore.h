// SPDX-License-Identifier: MIT
#pragma once

#include "sql/database.h"
#include "tasks/taskFile.h"

namespace nearshelf::collector {

/// Keeps a task file's text; a version keeps its first text for ever. Throws std::runtime_error when it is another one now.
void keepTaskFile(Database& database, const TaskFile& file);
/// Every version ever served.
TaskVersions keptTaskFiles(Database& database);

}  // namespace nearshelf::collector

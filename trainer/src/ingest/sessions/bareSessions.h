// SPDX-License-Identifier: MIT
#pragma once

#include "ingest/detectFormat.h"

#include <optional>
#include <string_view>

namespace nearshelf::trainer {

/// The format of a file of sessions that names no columns, as research data sets come: numbers between commas, semicolons or tabs, one
/// session a line; beginnings of sessions, a tab and what came next; or events of which one column is a time, the first other one the
/// session and the next one the item. Nothing for any other text.
std::optional<FileFormat> bareSessions(std::string_view text);

}  // namespace nearshelf::trainer

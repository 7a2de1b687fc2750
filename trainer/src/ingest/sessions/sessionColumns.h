// SPDX-License-Identifier: MIT
#pragma once

#include "ingest/records/columnMap.h"

#include <vector>

namespace nearshelf::trainer {

enum class SessionField { session, visitor, item, type, time, offset, dwell, count };

using SessionColumns = ColumnMap<SessionField>;

const std::vector<FieldNames<SessionField>>& sessionFieldNames();

}  // namespace nearshelf::trainer

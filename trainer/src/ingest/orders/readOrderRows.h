// SPDX-License-Identifier: MIT
#pragma once

#include "ingest/detectFormat.h"
#include "ingest/order.h"
#include "ingest/orders/orderLogBuilder.h"
#include "ingest/progress.h"

#include <string>
#include <string_view>

namespace nearshelf::trainer {

/// Reads the rows of one order export of any dialect into `builder`.
void readOrderRows(std::string_view text, const FileFormat& format, const std::string& fileName, OrderLogBuilder& builder,
                   OrderReport& report, ProgressTicker& progress);

}  // namespace nearshelf::trainer

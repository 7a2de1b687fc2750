// SPDX-License-Identifier: MIT
#pragma once

#include "ingest/source.h"

#include <nlohmann/json.hpp>
#include <string>

namespace nearshelf::trainer {

/// The JSON of a file a merchant or a tool wrote. Throws IngestError naming file and line when it is not JSON.
nlohmann::json readJsonFile(const Source& source);

/// Shortened for a message: at most 60 bytes of the value as JSON.
std::string shownValue(const nlohmann::json& value);

}  // namespace nearshelf::trainer

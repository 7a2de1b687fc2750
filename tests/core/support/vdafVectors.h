// SPDX-License-Identifier: MIT
// The published test vectors of Prio3 (../shared/data/vdaf), read where they lie.
#pragma once

#include "nearshelf/prio3.h"

#include "core/support/bytes.h"

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace nearshelf::test {

using Json = nlohmann::json;

Bytes fromHex(const std::string& text);

/// Files of the five kinds; empty where the folder is missing.
std::vector<std::string> prio3VectorFiles();
Json readPublished(const std::string& name);

/// The parameters a file names, whose kind its name tells.
Prio3Params paramsOf(const std::string& name, const Json& file);
/// A measurement as shardMeasurement takes it.
std::vector<std::uint32_t> measurementOf(Prio3Kind kind, const Json& measurement);

}  // namespace nearshelf::test

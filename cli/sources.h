// SPDX-License-Identifier: MIT
#pragma once

#include "ingest/source.h"

#include <string>
#include <vector>

namespace nearshelf::cli {

std::vector<trainer::Source> sourcesOf(const std::vector<std::string>& paths);

}  // namespace nearshelf::cli

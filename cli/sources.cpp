// SPDX-License-Identifier: MIT
#include "sources.h"

namespace nearshelf::cli {

std::vector<trainer::Source> sourcesOf(const std::vector<std::string>& paths) {
    std::vector<trainer::Source> sources;
    for (const std::string& path : paths) sources.push_back(trainer::Source::fromFile(path));
    return sources;
}

}  // namespace nearshelf::cli

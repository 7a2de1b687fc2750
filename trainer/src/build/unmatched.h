// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

namespace nearshelf::trainer {

/// Rows about products the catalog does not have.
struct Unmatched {
    static constexpr std::size_t mostExamples = 3;

    std::uint64_t rows = 0;
    std::vector<std::string> examples;  ///< the first few different ids

    void note(const std::string& id) {
        ++rows;
        if (examples.size() < mostExamples && std::find(examples.begin(), examples.end(), id) == examples.end()) examples.push_back(id);
    }
};

}  // namespace nearshelf::trainer

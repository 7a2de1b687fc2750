// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace nearshelf::trainer {

struct BuiltSearch {
    std::vector<std::uint8_t> bytes;  ///< docs/format/search.md
    std::uint64_t hash = 0;           ///< of the bytes
    std::size_t vectorBytes = 0;      ///< of which are word vectors
    std::vector<std::string> warnings;
};

}  // namespace nearshelf::trainer

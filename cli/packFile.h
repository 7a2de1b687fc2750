// SPDX-License-Identifier: MIT
#pragma once

#include "pack/pack.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace nearshelf::cli {

struct SectionSize {
    std::string name;
    std::uint32_t bytes = 0;
};

/// A pack file, read by the engine's own reader, and what only the file knows.
struct PackFile {
    std::unique_ptr<Pack> pack;
    std::size_t bytes = 0;
    std::vector<SectionSize> sections;  ///< in file order
};

/// Throws std::runtime_error naming the file and what is wrong with it.
PackFile readPackFile(const std::string& path);

}  // namespace nearshelf::cli

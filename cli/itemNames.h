// SPDX-License-Identifier: MIT
#pragma once

#include "nearshelf/types.h"

#include <cstdint>
#include <string>
#include <vector>

namespace nearshelf::cli {

/// How items are called in print: "id  title" from a cards file, "#12" without one.
class ItemNames {
public:
    ItemNames() = default;

    /// Throws std::runtime_error when the file is no cards file, or not that of the pack with this hash.
    ItemNames(const std::string& cardsPath, std::uint64_t packHash);

    std::string of(ItemIndex item) const;

private:
    std::vector<std::string> names_;
};

}  // namespace nearshelf::cli

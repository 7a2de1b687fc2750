// SPDX-License-Identifier: MIT
// One pack for every way in which a pack can be wrong, each named by the error it must give: the files of tests/vectors/pack.
#pragma once

#include "nearshelf/result.h"

#include "core/support/packBuilder.h"

#include <string>
#include <vector>

namespace nearshelf::test {

struct NamedPack {
    std::string name;
    ErrorCode error;
    Bytes bytes;
};

/// A pack of six items with every section, small enough to flip each of its bits.
PackBuilder smallPack();

std::vector<NamedPack> badPacks();

}  // namespace nearshelf::test

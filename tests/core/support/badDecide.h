// SPDX-License-Identifier: MIT
// A decision model written from docs/format/decide.md alone, and models and states for every way in which they can be wrong, each named by
// the error it must give: the files of tests/vectors/decide.
#pragma once

#include "nearshelf/result.h"

#include "core/support/bytes.h"

#include <string>
#include <vector>

namespace nearshelf::test {

struct NamedBytes {
    std::string name;
    ErrorCode error;
    Bytes bytes;
};

/// A model with a forest of one split for the first outcome, two products' gaps, a sensitive category and an option's prior.
Bytes smallDecideModel();

std::vector<NamedBytes> badDecideModels();
std::vector<NamedBytes> badDecideStates();

}  // namespace nearshelf::test

// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

namespace nearshelf::trainer {

/// What each document is described by, as one array: the terms of document `d` stand from `starts[d]` to `starts[d + 1]`.
struct TermLists {
    std::vector<std::uint32_t> starts, terms;
    std::uint32_t termCount = 0;
};

struct BisectionParams {
    std::uint32_t rounds = 12;   ///< of exchanges between two halves, 5 … 20 [Dhulipala2016]
    std::uint32_t smallest = 8;  ///< parts of so many documents stay as they are
};

/// Re-orders `documents` so that those with common terms stand near each other: halve, exchange between the halves while that makes the
/// codes of the gaps shorter, go on with each half [Dhulipala2016]. Deterministic; documents without terms are moved as little as can be.
void bisect(const TermLists& lists, std::vector<std::uint32_t>& documents, const BisectionParams& params = {});

}  // namespace nearshelf::trainer

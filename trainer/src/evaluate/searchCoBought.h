// SPDX-License-Identifier: MIT
#pragma once

#include "build/buildOptions.h"
#include "build/storeData.h"
#include "evaluate/rankMetrics.h"

#include <cstddef>
#include <string>
#include <vector>

namespace nearshelf::trainer {

/// One setting that was tried, all others as chosen.
struct CoBoughtTrial {
    std::string field;
    double value = 0;
    bool chosen = false;
    double recall10 = 0, mrr10 = 0;
    std::size_t tableBytes = 0;  ///< of the encoded neighbours
};

struct CoBoughtSearch {
    std::size_t queries = 0;
    RankMetrics standard, best;  ///< with the fields' defaults, and with what was chosen
    std::vector<CoBoughtTrial> trials;
};

/// Looks for the settings of `coBought` on the latest 15 % of the store's own orders, completed by the engine over a pack of those before:
/// the highest recall@10 + MRR@10. How much of a row is kept is a question of bytes: tried, not chosen.
CoBoughtSearch searchCoBought(const BuildOptions& options, const StoreData& store);

}  // namespace nearshelf::trainer

// SPDX-License-Identifier: MIT
#include "rank/blend.h"

namespace nearshelf {

const Recipe& recipeOf(Strategy strategy) {
    // Columns: session, coViewed, coBought, similar, recentlyViewed, trending, popular, newest | interests, fromAnchors, keepsViewed,
    // explores, fills. What rises has no say in recommendedForYou: a share of 0.2 took a third of the hits from a stranger's first page
    // and gave nobody else any (bench/cold).
    static constexpr Recipe recipes[strategyCount] = {
        /* recommendedForYou  */ {{1, 0, 0.5f, 1, 0, 0, 1, 0}, 1, false, true, true, true},
        /* inspiredByBrowsing */ {{1, 0, 0, 1, 0, 0, 0.2f, 0}, 0.5f, false, false, false, true},
        /* alsoViewed         */ {{0, 1, 0, 0.3f, 0, 0, 0.1f, 0}, 0.2f, true, true, false, true},
        /* alsoBought         */ {{0, 0.3f, 2, 0.1f, 0, 0, 0.1f, 0}, 0.2f, true, true, false, true},
        /* boughtTogether     */ {{0, 0.1f, 2, 0, 0, 0, 0.05f, 0}, 0.1f, true, true, false, true},
        /* similar            */ {{0, 0.2f, 0, 3, 0, 0, 0, 0}, 0.1f, true, true, false, true},
        /* trending           */ {{0, 0, 0, 0, 0, 1, 0.1f, 0}, 0.5f, false, true, false, true},
        /* popular            */ {{0, 0, 0, 0, 0, 0, 6, 0}, 0.5f, false, true, false, true},
        /* recentlyViewed     */ {{0, 0, 0, 0, 1, 0, 0, 0}, 0, false, true, false, false},
        /* newForYou          */ {{0, 0, 0, 0, 0, 0, 0, 1}, 1, false, false, true, false},
    };
    return recipes[static_cast<std::size_t>(strategy)];
}

}  // namespace nearshelf

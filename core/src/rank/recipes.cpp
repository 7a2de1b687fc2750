// SPDX-License-Identifier: MIT
#include "rank/blend.h"

namespace nearshelf {

const Recipe& recipeOf(Strategy strategy) {
    // Columns: session, coViewed, coBought, similar, recentlyViewed, trending, popular, newest | interests, fromAnchors, keepsViewed,
    // explores.
    static constexpr Recipe recipes[strategyCount] = {
        /* recommendedForYou  */ {{1, 0, 0.5f, 1, 0, 0.2f, 1, 0}, 1, false, true, true},
        /* inspiredByBrowsing */ {{1, 0, 0, 1, 0, 0, 0.2f, 0}, 0.5f, false, false, false},
        /* alsoViewed         */ {{0, 1, 0, 0.3f, 0, 0, 0.1f, 0}, 0.2f, true, true, false},
        /* alsoBought         */ {{0, 0.3f, 2, 0.1f, 0, 0, 0.1f, 0}, 0.2f, true, true, false},
        /* boughtTogether     */ {{0, 0.1f, 2, 0, 0, 0, 0.05f, 0}, 0.1f, true, true, false},
        /* similar            */ {{0, 0.2f, 0, 3, 0, 0, 0, 0}, 0.1f, true, true, false},
        /* trending           */ {{0, 0, 0, 0, 0, 1, 0.1f, 0}, 0.5f, false, true, false},
        /* popular            */ {{0, 0, 0, 0, 0, 0, 6, 0}, 0.5f, false, true, false},
        /* recentlyViewed     */ {{0, 0, 0, 0, 1, 0, 0, 0}, 0, false, true, false},
        /* newForYou          */ {{0, 0, 0, 0.2f, 0, 0, 0, 1}, 1, false, false, true},
    };
    return recipes[static_cast<std::size_t>(strategy)];
}

}  // namespace nearshelf

// SPDX-License-Identifier: MIT
#include "candidates/source.h"

#include "candidates/columnSource.h"
#include "candidates/neighbourSource.h"
#include "candidates/recentSource.h"
#include "candidates/sessionSource.h"
#include "candidates/similarSource.h"

namespace nearshelf {

const CandidateSource& sourceOf(Source source) {
    static constexpr NeighbourSource coViewed(false), coBought(true);
    static constexpr SessionSource session;
    static constexpr SimilarSource similar;
    static constexpr RecentSource recent;
    static constexpr ColumnSource trending(StoreOrder::trending), popular(StoreOrder::popular), newest(StoreOrder::newest);
    switch (source) {
        case Source::session: return session;
        case Source::coViewed: return coViewed;
        case Source::coBought: return coBought;
        case Source::similar: return similar;
        case Source::recentlyViewed: return recent;
        case Source::trending: return trending;
        case Source::newest: return newest;
        default: return popular;
    }
}

}  // namespace nearshelf

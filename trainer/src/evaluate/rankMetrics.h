// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <initializer_list>

namespace nearshelf::trainer {

/// Hit rate and mean reciprocal rank over all queries, those without a hit included.
class RankMetrics {
public:
    /// `rank` from 1; 0 when the wanted item was not in the list.
    void add(std::uint32_t rank) {
        ++queries_;
        if (rank == 0) return;
        for (Cut* cut : {&at10_, &at20_}) {
            if (rank > cut->most) continue;
            ++cut->hits;
            cut->reciprocals += 1.0 / rank;
        }
    }

    std::uint64_t queries() const { return queries_; }
    double hr10() const { return percent(static_cast<double>(at10_.hits)); }
    double mrr10() const { return percent(at10_.reciprocals); }
    double hr20() const { return percent(static_cast<double>(at20_.hits)); }
    double mrr20() const { return percent(at20_.reciprocals); }

private:
    struct Cut {
        std::uint32_t most;
        std::uint64_t hits = 0;
        double reciprocals = 0;
    };
    double percent(double sum) const { return queries_ == 0 ? 0 : 100 * sum / static_cast<double>(queries_); }

    std::uint64_t queries_ = 0;
    Cut at10_{10}, at20_{20};
};

}  // namespace nearshelf::trainer

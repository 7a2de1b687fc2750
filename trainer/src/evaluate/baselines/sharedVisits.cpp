// SPDX-License-Identifier: MIT
#include "evaluate/baselines/sharedVisits.h"

#include <algorithm>

namespace nearshelf::trainer {

SharedVisits::SharedVisits(const History& history) : occurrences_(history.itemCount, history.visits) {
    sets_.reserve(history.visits.size());
    for (const Visit& visit : history.visits) {
        sets_.push_back(visit.items);
        std::sort(sets_.back().begin(), sets_.back().end());
        sets_.back().erase(std::unique(sets_.back().begin(), sets_.back().end()), sets_.back().end());
    }
}

std::vector<std::uint32_t> SharedVisits::latest(const std::vector<std::uint32_t>& prefix, std::size_t most) const {
    std::vector<std::uint32_t> visits;
    for (std::uint32_t item : prefix) {
        const auto places = occurrences_.of(item);
        // An item opened again stands in a visit twice.
        std::uint32_t last = 0xFFFFFFFFu;
        std::size_t taken = 0;
        for (const auto* place = places.end(); place != places.begin() && taken < most; --place) {
            if (place[-1].group == last) continue;
            last = place[-1].group;
            visits.push_back(last);
            ++taken;
        }
    }
    std::sort(visits.rbegin(), visits.rend());
    visits.erase(std::unique(visits.begin(), visits.end()), visits.end());
    if (visits.size() > most) visits.resize(most);
    return visits;
}

void keepMostAlike(std::vector<LikeVisit>& visits, std::size_t most) {
    std::stable_sort(visits.begin(), visits.end(), [](const LikeVisit& a, const LikeVisit& b) { return a.similarity > b.similarity; });
    if (visits.size() > most) visits.resize(most);
}

}  // namespace nearshelf::trainer

// SPDX-License-Identifier: MIT
#include "model/rankingCases.h"

#include "base/topK.h"
#include "model/randomBits.h"

#include <algorithm>
#include <utility>

namespace nearshelf::trainer {
namespace {

constexpr std::size_t mostSteps = 24;  // as many as a shelf takes along

List<Seed> stepsBefore(const Visit& visit, std::uint32_t position) {
    List<Seed> steps;
    for (std::uint32_t i = position; i-- > 0 && steps.size() < mostSteps;) steps.push_back({ItemIndex{visit.items[i]}, 1});
    return steps;
}

}  // namespace

std::vector<Moment> momentsFrom(const History& history, std::size_t first, std::uint64_t seed) {
    return momentsBetween(history, first, history.visits.size(), seed);
}

std::vector<Moment> momentsBetween(const History& history, std::size_t first, std::size_t end, std::uint64_t seed) {
    std::vector<Moment> moments;
    for (std::size_t visit = first; visit < end; ++visit)
        for (std::uint32_t position = 1; position < history.visits[visit].items.size(); ++position)
            moments.push_back({static_cast<std::uint32_t>(visit), position});
    RandomBits random(seed);
    for (std::size_t i = moments.size(); i > 1; --i) std::swap(moments[i - 1], moments[random.next() % i]);
    return moments;
}

RankingCases rankingCases(const Pack& pack, const History& history, const std::vector<Moment>& moments, const SessionTraceParams& params,
                          const LeftOut& without) {
    RankingCases all;
    ItemSlots slots;
    slots.resize(pack.itemCount());
    for (const Moment& moment : moments) {
        const Visit& visit = history.visits[moment.visit];
        const List<Seed> steps = stepsBefore(visit, moment.position);
        const SessionTrace trace(pack, slots, steps.data(), static_cast<std::uint32_t>(steps.size()), params);
        const std::uint32_t target = trace.find(ItemIndex{visit.items[moment.position]});
        const List<Scored> shortlist = trace.shortlist(nullptr);
        const Scored* const found =
            std::find_if(shortlist.begin(), shortlist.end(), [&](const Scored& entry) { return entry.id == target; });
        if (found == shortlist.end()) continue;
        RankingCase one;
        one.first = all.features.size() / SessionModel::candidateFeatures;
        one.count = static_cast<std::uint32_t>(shortlist.size());
        one.chosen = static_cast<std::uint32_t>(found - shortlist.begin());
        trace.context(one.context.data());
        without.dropContext(one.context.data());
        all.features.resize(all.features.size() + shortlist.size() * SessionModel::candidateFeatures);
        float* out = all.features.data() + one.first * SessionModel::candidateFeatures;
        for (const Scored& entry : shortlist) {
            trace.candidate(entry.id, out);
            without.dropCandidate(out);
            out += SessionModel::candidateFeatures;
        }
        all.cases.push_back(one);
    }
    return all;
}

}  // namespace nearshelf::trainer

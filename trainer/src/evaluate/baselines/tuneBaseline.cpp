// SPDX-License-Identifier: MIT
#include "evaluate/baselines/tuneBaseline.h"

#include "evaluate/baselines/rankByScore.h"
#include "evaluate/climb.h"
#include "evaluate/rankMetrics.h"
#include "model/randomBits.h"

#include <algorithm>
#include <utility>

namespace nearshelf::trainer {
namespace {

constexpr double tailShare = 0.1;
constexpr std::size_t mostQueries = 3000;

struct InnerSplit {
    History head;
    std::vector<std::pair<std::vector<std::uint32_t>, std::uint32_t>> queries;  // prefix, next
};

InnerSplit splitOf(const History& history) {
    InnerSplit split;
    const auto first = static_cast<std::ptrdiff_t>(static_cast<double>(history.visits.size()) * (1 - tailShare));
    split.head = {history.itemCount, {}, {history.visits.begin(), history.visits.begin() + first}};
    for (auto visit = history.visits.begin() + first; visit != history.visits.end(); ++visit)
        for (std::size_t at = 1; at < visit->items.size(); ++at)
            split.queries.push_back({{visit->items.begin(), visit->items.begin() + static_cast<std::ptrdiff_t>(at)}, visit->items[at]});
    RandomBits random(1);
    for (std::size_t i = split.queries.size(); i > 1; --i) std::swap(split.queries[i - 1], split.queries[random.next() % i]);
    if (split.queries.size() > mostQueries) split.queries.resize(mostQueries);
    return split;
}

double qualityOf(const SessionBaseline& baseline, const InnerSplit& split) {
    RankMetrics metrics;
    std::vector<float> scores;
    for (const auto& [prefix, next] : split.queries) {
        scores.assign(split.head.itemCount, 0.0f);
        baseline.score(prefix, scores);
        metrics.add(rankByScore(next, scores));
    }
    return metrics.hr20() + metrics.mrr20();
}

template <typename Params, typename Make>
Params tuned(const History& history, const std::vector<Change<Params>>& changes, Make make, const ProgressFn& progress, const char* stage) {
    const InnerSplit split = splitOf(history);
    if (split.queries.empty()) return {};
    constexpr std::size_t passes = 3;
    const auto quality = [&](const Params& params) { return qualityOf(*make(split.head, params), split); };
    return climb(Params{}, changes, quality, passes, progress, stage).best;
}

}  // namespace

NeighbourSessionParams tuneVectorSessionNeighbours(const History& history, const ProgressFn& progress) {
    using P = NeighbourSessionParams;
    std::vector<Change<P>> changes;
    const auto falls = {Fall::none, Fall::linear, Fall::quadratic, Fall::logarithmic};
    addChanges(changes, "position", &P::position, falls);
    addChanges(changes, "steps", &P::steps, falls);
    addChanges(changes, "rarity", &P::rarity, {0.0f, 1.0f, 5.0f, 10.0f});
    addChanges(changes, "sampled", &P::sampled, {1000u, 2500u, 5000u, 10000u});
    addChanges(changes, "neighbours", &P::neighbours, {100u, 500u, 1000u, 1500u});
    return tuned<P>(history, changes, vectorSessionNeighbours, progress, "choosing V-SKNN's settings");
}

StanParams tuneTimeAwareNeighbours(const History& history, const ProgressFn& progress) {
    using P = StanParams;
    std::vector<Change<P>> changes;
    addChanges(changes, "stepsBack", &P::stepsBack, {0.5f, 1.0f, 2.5f, 5.0f, 10.0f});
    addChanges(changes, "stepsApart", &P::stepsApart, {0.5f, 1.0f, 2.5f, 5.0f, 10.0f});
    addChanges(changes, "age", &P::age, {0.0f, 0.1f, 0.25f, 0.5f, 1.0f});
    addChanges(changes, "sampled", &P::sampled, {1000u, 2500u, 5000u, 10000u});
    addChanges(changes, "neighbours", &P::neighbours, {100u, 500u, 1000u, 2000u});
    return tuned<P>(history, changes, timeAwareNeighbours, progress, "choosing STAN's settings");
}

}  // namespace nearshelf::trainer

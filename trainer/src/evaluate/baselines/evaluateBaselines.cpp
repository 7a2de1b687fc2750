// SPDX-License-Identifier: MIT
#include "evaluate/baselines/evaluateBaselines.h"

#include "evaluate/baselines/sessionBaseline.h"
#include "ingest/productLookup.h"

#include <optional>

namespace nearshelf::trainer {
namespace {

constexpr std::uint32_t ranked = 20;

std::uint32_t rankOf(std::uint32_t wanted, const std::vector<float>& scores) {
    if (!(scores[wanted] > 0)) return 0;
    std::uint32_t rank = 1;
    for (std::uint32_t item = 0; item < scores.size() && rank <= ranked; ++item)
        if (scores[item] > scores[wanted] || (scores[item] == scores[wanted] && item < wanted)) ++rank;
    return rank <= ranked ? rank : 0;
}

}  // namespace

std::vector<std::pair<std::string, RankMetrics>> evaluateBaselines(const StoreData& store, const std::vector<SessionQuery>& queries,
                                                                   const ProgressFn& progress) {
    const ProductLookup lookup(store.catalog);
    const History& history = store.history;
    std::vector<std::pair<std::string, RankMetrics>> figures;
    for (const auto& make :
         {popBaseline, sessionPopBaseline, associationRules, sequentialRules, +[](const History& h) { return sessionNeighbours(h); },
          +[](const History& h) { return vectorSessionNeighbours(h); }}) {
        const auto baseline = make(history);
        RankMetrics metrics;
        ProgressTicker ticker(progress, baseline->name(), queries.size());
        std::vector<float> scores;
        for (std::size_t i = 0; i < queries.size(); ++i) {
            std::vector<std::uint32_t> prefix;
            for (const std::string& id : queries[i].prefix)
                if (const auto item = lookup.find(id)) prefix.push_back(*item);
            const std::optional<std::uint32_t> wanted = lookup.find(queries[i].next);
            scores.assign(history.itemCount, 0.0f);
            if (wanted && !prefix.empty()) baseline->score(prefix, scores);
            metrics.add(wanted ? rankOf(*wanted, scores) : 0);
            ticker.at(i);
        }
        ticker.finish();
        figures.emplace_back(baseline->name(), metrics);
    }
    return figures;
}

}  // namespace nearshelf::trainer

// SPDX-License-Identifier: MIT
#include "evaluate/evaluateSessions.h"

#include "evaluate/engineReplay.h"

#include <algorithm>

namespace nearshelf::trainer {
namespace {

// A visit remembers 32 steps: what lies so far back is forgotten, and only makes every beginning of a long visit slower than the one
// before.
constexpr std::size_t mostOpened = 200;

}  // namespace

SessionFigures evaluateSessions(const BuiltStore& store, const std::vector<SessionQuery>& queries, const ProgressFn& progress) {
    EngineReplay shopper(store);
    SessionFigures figures;
    ProgressTicker ticker(progress, "asking the engine", queries.size());
    for (std::size_t i = 0; i < queries.size(); ++i) {
        shopper.begin();
        const std::vector<std::string>& prefix = queries[i].prefix;
        for (std::size_t at = prefix.size() - std::min(prefix.size(), mostOpened); at < prefix.size(); ++at) shopper.view(prefix[at]);
        figures.metrics.add(rankIn(shopper.shelf(Strategy::recommendedForYou, 20), queries[i].next));
        ticker.at(i);
    }
    ticker.finish();
    figures.medianQueryMicros = shopper.medianMicros();
    return figures;
}

}  // namespace nearshelf::trainer

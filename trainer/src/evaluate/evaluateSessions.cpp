// SPDX-License-Identifier: MIT
#include "evaluate/evaluateSessions.h"

#include "evaluate/engineReplay.h"

namespace nearshelf::trainer {

SessionFigures evaluateSessions(const BuiltStore& store, const std::vector<SessionQuery>& queries, const ProgressFn& progress) {
    EngineReplay shopper(store);
    SessionFigures figures;
    ProgressTicker ticker(progress, "asking the engine", queries.size());
    for (std::size_t i = 0; i < queries.size(); ++i) {
        shopper.begin();
        for (const std::string& id : queries[i].prefix) shopper.view(id);
        figures.metrics.add(rankIn(shopper.shelf(Strategy::recommendedForYou, 20), queries[i].next));
        ticker.at(i);
    }
    ticker.finish();
    figures.medianQueryMicros = shopper.medianMicros();
    return figures;
}

}  // namespace nearshelf::trainer

// SPDX-License-Identifier: MIT
#include "evaluate/evaluateBaskets.h"

#include "evaluate/engineReplay.h"

namespace nearshelf::trainer {

BasketFigures evaluateBaskets(const BuiltStore& store, const std::vector<BasketQuery>& queries, const std::vector<std::string>& ids,
                              const ProgressFn& progress) {
    EngineReplay shopper(store);
    BasketFigures figures;
    ProgressTicker ticker(progress, "asking the engine", queries.size());
    for (std::size_t i = 0; i < queries.size(); ++i) {
        std::vector<std::string> cart;
        for (std::uint32_t item : queries[i].rest) cart.push_back(ids[item]);
        shopper.begin();
        const auto shelf = shopper.shelf(Strategy::boughtTogether, 20, Relevance::alone, cart);
        figures.metrics.add(rankIn(shelf, ids[queries[i].wanted]));
        ticker.at(i);
    }
    ticker.finish();
    figures.medianQueryMicros = shopper.medianMicros();
    return figures;
}

}  // namespace nearshelf::trainer

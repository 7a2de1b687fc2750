// SPDX-License-Identifier: MIT
#include "evaluate/searchCoBought.h"

#include "evaluate/climb.h"
#include "evaluate/evaluateBaskets.h"

#include <algorithm>
#include <utility>

namespace nearshelf::trainer {
namespace {

constexpr double innerShare = 0.15;
constexpr std::size_t passes = 3;

struct Measured {
    RankMetrics metrics;
    std::size_t tableBytes = 0;
};

/// Splits the orders once and answers for any settings.
class InnerTest {
public:
    InnerTest(const BuildOptions& options, const StoreData& store) : options_(options), head_(store) {
        options_.vectors = false;
        options_.progress = {};
        std::vector<Basket>& baskets = head_.history.baskets;
        const auto first = baskets.begin() + static_cast<std::ptrdiff_t>(static_cast<double>(baskets.size()) * (1 - innerShare));
        const std::vector<Basket> later(first, baskets.end());
        baskets.erase(first, baskets.end());
        head_.history.visits.clear();
        head_.interactions.clear();
        for (const Basket& basket : baskets)
            for (std::uint32_t item : basket.items) head_.interactions.push_back({item, basket.time, InteractionWeights{}.purchase});
        queries_ = basketQueries(later, head_.history);
        for (const Product& product : head_.catalog.products) ids_.push_back(product.id);
    }

    std::size_t queries() const { return queries_.size(); }
    Measured measure(const CoBoughtParams& params) {
        options_.coBought = params;
        const BuiltStore built = buildStore(options_, head_);
        return {evaluateBaskets(built, queries_, ids_, {}).metrics, built.model.coBought.size()};
    }

private:
    BuildOptions options_;
    StoreData head_;
    std::vector<BasketQuery> queries_;
    std::vector<std::string> ids_;
};

double qualityOf(const RankMetrics& metrics) { return metrics.hr10() + metrics.mrr10(); }

std::vector<Change<CoBoughtParams>> weightChanges() {
    using P = CoBoughtParams;
    std::vector<Change<P>> changes;
    addChanges(changes, "sizePower", &P::sizePower, {0.0f, 0.25f, 0.5f, 0.75f, 1.0f});
    addChanges(changes, "halfLifeDays", &P::halfLifeDays, {60.0f, 120.0f, 180.0f, 240.0f, 365.0f, 730.0f});
    addChanges(changes, "sharpness", &P::sharpness, {1.0f, 1.5f, 2.0f, 2.5f, 3.0f});
    addChanges(changes, "shrinkage", &P::shrinkage, {0.0f, 0.25f, 0.5f, 1.0f, 2.0f, 5.0f});
    addChanges(changes, "minSupport", &P::minSupport, {1u, 2u, 3u, 4u});
    addChanges(changes, "minLogLikelihood", &P::minLogLikelihood, {0.0f, 3.84f, 6.63f, 10.83f});
    return changes;
}

std::vector<Change<CoBoughtParams>> sizeChanges() {
    using P = CoBoughtParams;
    std::vector<Change<P>> changes;
    addChanges(changes, "neighbours", &P::neighbours, {10u, 20u, 30u, 50u});
    addChanges(changes, "leastShare", &P::leastShare, {0.0f, 0.01f, 0.03f, 0.1f});
    return changes;
}

}  // namespace

CoBoughtSearch searchCoBought(const BuildOptions& options, const StoreData& store) {
    InnerTest test(options, store);
    CoBoughtSearch search;
    search.queries = test.queries();
    search.standard = test.measure({}).metrics;
    const auto changes = weightChanges();
    const auto quality = [&](const CoBoughtParams& params) { return qualityOf(test.measure(params).metrics); };
    const CoBoughtParams best = climb(CoBoughtParams{}, changes, quality, passes, options.progress, "bought together: settings").best;
    search.best = test.measure(best).metrics;

    for (const auto& list : {changes, sizeChanges()})
        for (const Change<CoBoughtParams>& change : list) {
            CoBoughtParams tried = best;
            change.apply(tried);
            const Measured measured = test.measure(tried);
            search.trials.push_back(
                {change.field, change.value, tried == best, measured.metrics.hr10(), measured.metrics.mrr10(), measured.tableBytes});
        }
    return search;
}

}  // namespace nearshelf::trainer

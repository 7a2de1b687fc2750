// SPDX-License-Identifier: MIT
#include "evaluate/evaluateCold.h"

#include "evaluate/engineReplay.h"
#include "evaluate/newItems.h"
#include "model/randomBits.h"

#include <algorithm>
#include <string>
#include <utility>

namespace nearshelf::trainer {
namespace {

constexpr double heldBack = 0.1;
constexpr std::size_t mostPaths = 5000;

/// The items of a visit or order, each once, in the order in which the shopper meets them.
using Path = std::vector<std::uint32_t>;

template <typename Group>
std::vector<Group> slice(const std::vector<Group>& groups, double from, double to) {
    const auto at = [&](double share) { return groups.begin() + static_cast<std::ptrdiff_t>(static_cast<double>(groups.size()) * share); };
    return {at(from), at(to)};
}

std::vector<Path> pathsOf(const History& history) {
    RandomBits random(1);
    std::vector<Path> paths;
    for (const Visit& visit : slice(history.visits, 1 - heldBack, 1)) {
        Path path;
        for (std::uint32_t item : visit.items)
            if (std::find(path.begin(), path.end(), item) == path.end()) path.push_back(item);
        paths.push_back(std::move(path));
    }
    for (const Basket& basket : slice(history.baskets, 1 - heldBack, 1)) {
        paths.push_back(basket.items);
        for (std::size_t i = paths.back().size(); i > 1; --i) std::swap(paths.back()[i - 1], paths.back()[random.next() % i]);
    }
    for (std::size_t i = paths.size(); i > 1; --i) std::swap(paths[i - 1], paths[random.next() % i]);
    if (paths.size() > mostPaths) paths.resize(mostPaths);
    return paths;
}

/// The catalog with the latest `share` of what came before the part kept back.
StoreData headOf(const StoreData& store, double share) {
    StoreData head;
    head.catalog = store.catalog;
    head.currency = store.currency;
    head.history.itemCount = store.history.itemCount;
    const double end = 1 - heldBack, begin = end * (1 - share);
    head.history.visits = slice(store.history.visits, begin, end);
    head.history.baskets = slice(store.history.baskets, begin, end);
    const InteractionWeights weights;
    std::size_t place = 0;
    for (const Visit& visit : head.history.visits) {
        const float kept = visit.time > 0 ? 1.0f : weights.ofPlace(++place, head.history.visits.size());
        for (std::uint32_t item : visit.items) head.interactions.push_back({item, visit.time, kept * weights.view});
    }
    for (const Basket& basket : head.history.baskets)
        for (std::uint32_t item : basket.items) head.interactions.push_back({item, basket.time, weights.purchase});
    return head;
}

}  // namespace

ColdStart evaluateCold(const BuildOptions& options, const StoreData& store) {
    const std::vector<Path> paths = pathsOf(store.history);
    BuildOptions dated = options;
    dated.buildDay = 0;
    // Six searches for parameters would take longer than all the rest, and change little.
    if (!dated.fast && !dated.sessionModel) dated.sessionModel = SessionModelParams();
    ColdStart cold;
    for (const double share : {0.0, 0.01, 0.03, 0.1, 0.3, 1.0}) {
        StoreData head = headOf(store, share);
        // Ages count from the day on which the pack would have been built, not from the day of the evaluation.
        for (const Interaction& act : head.interactions) dated.buildDay = std::max(dated.buildDay, act.time / secondsPerDay);
        const BuiltStore built = buildStore(dated, std::move(head));
        EngineReplay shopper(built);
        for (const std::uint32_t events : {0u, 1u, 3u}) {
            ColdFigures figures{share, events, {}};
            for (const Path& path : paths) {
                if (path.size() <= events) continue;
                shopper.begin();
                for (std::uint32_t i = 0; i < events; ++i) shopper.view(store.catalog.products[path[i]].id);
                const auto shelf = shopper.shelf(Strategy::recommendedForYou, 20, Relevance::asShown);
                figures.metrics.add(rankIn(shelf, store.catalog.products[path[events]].id));
            }
            cold.figures.push_back(figures);
        }
        if (share == 1) cold.newItems = newItemFigures(built, store.catalog, paths);
    }
    return cold;
}

}  // namespace nearshelf::trainer

// SPDX-License-Identifier: MIT
#include "build/buildStore.h"

#include "build/itemTraits.h"
#include "build/numberColumns.h"
#include "build/reorder.h"
#include "build/resolveRules.h"
#include "build/uniqueAliases.h"
#include "model/coBought.h"
#include "model/contentGroups.h"
#include "model/facets.h"
#include "model/itemVectors.h"
#include "model/neighbourEncoder.h"
#include "model/packOrder.h"
#include "model/popularity.h"
#include "model/quantize.h"

#include <algorithm>

namespace nearshelf::trainer {
namespace {

/// Runs one stage with progress around it.
template <typename Work>
auto stage(const ProgressFn& progress, const char* name, Work work) {
    if (progress) progress(name, 0, 1);
    auto result = work();
    if (progress) progress(name, 1, 1);
    return result;
}

ItemVectorParams vectorParams(bool fast) {
    ItemVectorParams params;
    if (!fast) return params;
    params.svd.powerIterations = 1;
    params.text.maxTerms = 10000;
    params.text.descriptionWeight = 0;
    return params;
}

void setKeys(PackModel& model, const std::vector<Product>& products) {
    for (const Product& product : products) model.keys.push_back(keyOf(product.id));
    for (const auto& [alias, item] : uniqueAliases(products)) model.aliases.emplace_back(keyOf(alias), item);
}

/// Without any text a vector would only repeat the neighbours, at half of the pack's bytes.
bool haveText(const std::vector<Product>& products) {
    return std::any_of(products.begin(), products.end(), [](const Product& product) { return !product.title.empty(); });
}

Tuned sessionModelParams(const BuildOptions& options, const History& history) {
    if (options.sessionModel) return {*options.sessionModel, {}, {}};
    if (options.fast) return {SessionModelParams::fast(), {}, {}};
    return tuneSessionModel(history, {}, options.progress);
}

template <typename Groups>
std::uint32_t itemsIn(const Groups& groups, std::uint32_t itemCount) {
    std::vector<bool> seen(itemCount, false);
    for (const auto& group : groups)
        for (std::uint32_t item : group.items) seen[item] = true;
    return static_cast<std::uint32_t>(std::count(seen.begin(), seen.end(), true));
}

}  // namespace

BuiltStore buildStore(const BuildOptions& options) {
    ReadReport report;
    StoreData store = readStore(options, report);
    BuiltStore built = buildStore(options, std::move(store));
    built.read = std::move(report);
    return built;
}

BuiltStore buildStore(const BuildOptions& options, StoreData store) {
    BuiltStore built;
    const std::vector<Product>& products = store.catalog.products;
    const std::uint32_t count = store.history.itemCount;
    const MerchantRules* rules = options.rules ? &*options.rules : nullptr;
    const ThumbIndex* thumbs = options.thumbs ? &*options.thumbs : nullptr;

    PackModel model;
    model.buildDay = options.buildDay;
    const Activity activity = stage(options.progress, "popularity", [&] {
        Activity found = trainer::activity(count, store.interactions);
        if (options.reported) heedReports(found, products, *options.reported);
        return found;
    });
    model.facets = stage(options.progress, "facets", [&] { return buildFacets(products, activity.popularity, store.currency); });

    const ProductLookup lookup(store.catalog);
    const RuleResolver resolver(lookup, model.facets);
    const auto traits = itemTraits(store, rules, resolver, built.warnings);
    if (rules != nullptr) {
        model.rules = resolver.resolve(*rules, built.warnings);
        model.rankParams = rules->dials;
    }
    model.numbers = numberColumns(products, activity, traits, thumbs, options.buildDay);
    setKeys(model, products);
    dropHidden(store.history, traits);
    built.itemsWithOrders = itemsIn(store.history.baskets, count);
    built.itemsWithViews = itemsIn(store.history.visits, count);

    const Tuned tuned = sessionModelParams(options, store.history);
    built.sessionModel = tuned.params;
    built.searched = tuned.changes;
    built.decide = std::move(store.decide);
    SessionArtifacts sessions = buildSessionArtifacts(store.history, tuned.params, options.progress);
    built.coViewed = std::move(sessions.coViewed);
    model.sessionModel = std::move(sessions.model);
    if (!store.history.baskets.empty())
        built.coBought = stage(options.progress, "bought together", [&] { return coBought(store.history, options.coBought); });
    if (options.vectors && haveText(products))
        model.vectors = stage(options.progress, "content vectors",
                              [&] { return quantize(itemVectors(products, store.history, vectorParams(options.fast))); });

    const auto order =
        stage(options.progress, "order", [&] { return packOrder(products, built.coViewed, built.coBought, activity.popularity); });
    built.coViewed = inOrder(std::move(built.coViewed), order);
    built.coBought = inOrder(std::move(built.coBought), order);
    built.model = inOrder(std::move(model), order);
    built.products = inOrder(std::move(store.catalog.products), order);
    built.currency = store.currency;
    built.thumbsGiven = thumbs != nullptr;
    if (thumbs != nullptr)
        built.itemsWithThumbs = static_cast<std::uint32_t>(std::count_if(
            built.products.begin(), built.products.end(), [&](const Product& product) { return thumbs->shardOf.count(product.id) != 0; }));
    built.model.contentGroups = stage(options.progress, "content groups", [&] { return contentGroups(built.model.vectors); });
    built.model.coViewed = encodeNeighbourTable(built.coViewed);
    built.model.coBought = encodeNeighbourTable(built.coBought);
    built.pack = stage(options.progress, "encoding", [&] { return writePack(built.model); });
    return built;
}

}  // namespace nearshelf::trainer

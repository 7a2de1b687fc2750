// SPDX-License-Identifier: MIT
#include "build/itemTraits.h"

#include "model/replenishable.h"
#include "model/serviceItems.h"
#include "pack/packLayout.h"

#include <algorithm>

namespace nearshelf::trainer {
namespace {

void mark(std::vector<std::uint8_t>& traits, const std::vector<bool>& marked, pack::Trait trait) {
    for (std::size_t item = 0; item < traits.size(); ++item)
        if (marked[item]) traits[item] = static_cast<std::uint8_t>(traits[item] | trait);
}

/// Most exports do not say since when a product is sold. In a store with history, one without any is new or forgotten: worth a try either
/// way.
std::vector<bool> untouched(const StoreData& store) {
    std::vector<bool> marked(store.catalog.products.size(), !store.interactions.empty());
    for (const Interaction& interaction : store.interactions) marked[interaction.item] = false;
    return marked;
}

}  // namespace

std::vector<std::uint8_t> itemTraits(const StoreData& store, const MerchantRules* rules, const RuleResolver& resolver,
                                     std::vector<std::string>& warnings) {
    const std::size_t count = store.catalog.products.size();
    std::vector<std::uint8_t> traits(count, 0);
    std::vector<bool> services(count);
    for (std::size_t item = 0; item < count; ++item) services[item] = looksLikeService(store.catalog.products[item]);
    mark(traits, replenishable(store.history), pack::traitReplenishable);
    mark(traits, untouched(store), pack::traitUntouched);
    mark(traits, services, pack::traitHidden);
    if (rules != nullptr) {
        mark(traits, resolver.itemsOf(rules->file, rules->hidden, count, warnings), pack::traitHidden);
        mark(traits, resolver.itemsOf(rules->file, rules->sensitive, count, warnings), pack::traitSensitive);
    }
    return traits;
}

void dropHidden(History& history, const std::vector<std::uint8_t>& traits) {
    const auto drop = [&](std::vector<std::uint32_t>& items) {
        const auto isHidden = [&](std::uint32_t item) { return (traits[item] & pack::traitHidden) != 0; };
        items.erase(std::remove_if(items.begin(), items.end(), isHidden), items.end());
    };
    for (Basket& basket : history.baskets) drop(basket.items);
    for (Visit& visit : history.visits) drop(visit.items);
}

}  // namespace nearshelf::trainer

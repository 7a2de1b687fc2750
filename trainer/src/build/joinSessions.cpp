// SPDX-License-Identifier: MIT
#include "build/joinSessions.h"

#include <algorithm>
#include <optional>
#include <string>

namespace nearshelf::trainer {
namespace {

std::vector<std::optional<std::uint32_t>> itemsOf(const SessionLog& sessions, const ProductLookup& lookup) {
    std::vector<std::optional<std::uint32_t>> items;
    for (std::uint32_t number = 0; number < sessions.items.size(); ++number) {
        const std::string& id = sessions.items[number];
        items.push_back(lookup.resolve(id, {}));
    }
    return items;
}

float weightOf(SessionEventType type, const InteractionWeights& weights) {
    switch (type) {
        case SessionEventType::view: return weights.view;
        case SessionEventType::wish:
        case SessionEventType::cart: return weights.cart;
        case SessionEventType::purchase: return weights.purchase;
        case SessionEventType::removeFromCart: break;
    }
    return 0;
}

void addOnce(std::vector<std::uint32_t>& items, std::uint32_t item) {
    if (std::find(items.begin(), items.end(), item) == items.end()) items.push_back(item);
}

}  // namespace

Unmatched joinSessions(const SessionLog& sessions, const ProductLookup& lookup, bool purchasesCount, StoreData& store,
                       const InteractionWeights& weights) {
    const auto itemOf = itemsOf(sessions, lookup);
    Unmatched unmatched;
    std::size_t place = 0;
    for (const Session& session : sessions.sessions) {
        ++place;
        const float kept = session.time > 0 ? 1.0f : weights.ofPlace(place, sessions.sessions.size());
        Visit visit;
        Basket basket;
        visit.time = basket.time = static_cast<Seconds>(std::clamp<std::int64_t>(session.time, 0, 0xFFFFFFFF));
        for (std::size_t i = session.begin; i < session.end; ++i) {
            const SessionEvent& event = sessions.events[i];
            if (!itemOf[event.item]) {
                unmatched.note(sessions.items[event.item]);
                continue;
            }
            const std::uint32_t item = *itemOf[event.item];
            if (event.type == SessionEventType::removeFromCart) continue;
            const bool purchase = event.type == SessionEventType::purchase;
            if (event.type == SessionEventType::view)
                visit.items.push_back(item);
            else
                addOnce(visit.items, item);
            if (purchase && purchasesCount) addOnce(basket.items, item);
            if (!purchase || purchasesCount) store.interactions.push_back({item, visit.time, kept * weightOf(event.type, weights)});
        }
        if (!visit.items.empty()) store.history.visits.push_back(std::move(visit));
        if (!basket.items.empty()) store.history.baskets.push_back(std::move(basket));
    }
    return unmatched;
}

Catalog catalogFromSessions(const SessionLog& sessions) {
    Catalog catalog;
    for (std::uint32_t number = 0; number < sessions.items.size(); ++number) {
        Product product;
        product.id = sessions.items[number];
        catalog.products.push_back(std::move(product));
    }
    return catalog;
}

}  // namespace nearshelf::trainer

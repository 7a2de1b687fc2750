// SPDX-License-Identifier: MIT
// A shopper who acts on one engine, one act after the other, so that a journey reads as prose.
#pragma once

#include "nearshelf/engine.h"

#include <initializer_list>
#include <string>
#include <vector>

namespace nearshelf::test {

constexpr Seconds startOfTests = 1'750'000'000;  // 2025-06-15, day 20254

inline List<ItemKey> keysOf(const std::vector<std::string>& ids) {
    List<ItemKey> keys;
    for (const std::string& id : ids) keys.push_back(keyOf(id));
    return keys;
}

class Shopper {
public:
    explicit Shopper(Engine& engine) : engine_(engine) {}

    Seconds now = startOfTests;

    bool acts(EventType type, const std::vector<std::string>& ids = {}, float amount = 0) {
        Event event = plain(type, ids, amount);
        return sends(event);
    }
    bool sends(const Event& event) {
        const bool learnt = engine_.observe(event);
        now += secondsBetweenActs;
        return learnt;
    }
    Event plain(EventType type, const std::vector<std::string>& ids = {}, float amount = 0) const {
        Event event;
        event.type = type;
        event.time = now;
        event.amount = amount;
        event.items = keysOf(ids);
        return event;
    }

    bool views(const std::string& id) { return acts(EventType::productView, {id}); }
    bool puts(const std::string& id) { return acts(EventType::addToCart, {id}, 1); }
    bool orders(const std::vector<std::string>& ids) { return acts(EventType::order, ids); }
    bool prefers(const std::string& facet, const std::string& value, float strength) {
        Event event = plain(EventType::preference, {}, strength);
        event.facet = facet;
        event.value = value;
        return sends(event);
    }
    void waits(Seconds pause) { now += pause; }

    ShelfRequest asksFor(Strategy strategy, std::uint8_t count = 8) const {
        ShelfRequest request;
        request.strategy = strategy;
        request.count = count;
        request.now = now;
        request.firstOnPage = true;
        return request;
    }
    Shelf sees(Strategy strategy, std::uint8_t count = 8) { return engine_.shelf(asksFor(strategy, count)); }
    Shelf seesBeside(const std::string& anchor, Strategy strategy, std::uint8_t count = 8) {
        ShelfRequest request = asksFor(strategy, count);
        request.anchors = keysOf({anchor});
        return engine_.shelf(request);
    }

private:
    static constexpr Seconds secondsBetweenActs = 20;
    Engine& engine_;
};

inline std::vector<std::uint32_t> itemsOn(const Shelf& shelf) {
    std::vector<std::uint32_t> items;
    for (const ShelfItem& item : shelf.items) items.push_back(indexOf(item.item));
    return items;
}

inline bool shows(const Shelf& shelf, std::uint32_t item) {
    for (const ShelfItem& shown : shelf.items) {
        if (indexOf(shown.item) == item) return true;
    }
    return false;
}

}  // namespace nearshelf::test

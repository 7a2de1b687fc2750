// SPDX-License-Identifier: MIT
// The journeys that native library, WebAssembly module and JavaScript fallback replay with equal answers. Together they make every
// call, send every kind of event, ask for every strategy and meet every kind of refusal.
#include "core/support/badPacks.h"
#include "core/support/badProfiles.h"
#include "core/support/checkerboard.h"
#include "core/support/transcript.h"

namespace nearshelf::test {

namespace {

constexpr Seconds t0 = startOfTests;

/// Rules, dials, aliases, exploration: a pack in which everything has a say.
PackBuilder busyBoard() {
    PackBuilder pack = boardWithModel();
    pack.rankParams["explorationShare"] = 0.3f;
    pack.rankParams["marginDial"] = 0.1f;
    pack.rankParams["newnessDial"] = 0.2f;
    pack.aliases = {{"SKU-12", 12}, {"SKU-13", 13}};
    pack.rules = {{0, 0, 0, 21, 2, 0, 0}, {1, 1, 0, 0x00020001, 0.3f, 0, 0}, {2, 0, 0, 3, 1, 0, 0}, {3, 0, 0, 5, 0, 0, 0}};
    pack.items[7].stock = 0;
    pack.items[11].traits = 4;
    pack.items[17].traits = 2;
    return pack;
}

Call observe(const std::vector<EventRecord>& events) { return {opObserve, observeRequest(events), {}}; }
Call shelf(const ShelfCall& call) { return {opShelf, shelfRequest(call), {}}; }
Call bare(std::uint8_t operation) { return {operation, {}, {}}; }

std::vector<EventRecord> browsing() {
    return {
        {EventType::trafficSource, {}, t0, 0, 0, PageKind::home, 0, "", "", "email"},
        {EventType::pageView, {}, t0 + 1, 0, 0, PageKind::home, 0, "", "", ""},
        {EventType::listImpression, {boardId(1), boardId(3), boardId(4)}, t0 + 5, 0, 0, PageKind::home, 0, "", "", ""},
        {EventType::listClick, {boardId(4)}, t0 + 9, 0, 0, PageKind::home, 0, "", "", ""},
        {EventType::productView, {boardId(4)}, t0 + 12, 0, 0, PageKind::product, 0, "", "", ""},
        {EventType::productLeave, {boardId(4)}, t0 + 52, 40, 0.75f, PageKind::product, 0, "", "", ""},
        {EventType::search, {}, t0 + 60, 0, 0, PageKind::search, 0, "", "", "grün & größer"},
        {EventType::filter, {}, t0 + 66, 0, 0, PageKind::category, 0, "brand", "Evergreen", ""},
        {EventType::productView, {"SKU-12"}, t0 + 80, 0, 0, PageKind::product, 0, "", "", ""},
        {EventType::compare, {boardId(12), boardId(14)}, t0 + 95, 0, 0, PageKind::product, 0, "", "", ""},
        {EventType::addToWishlist, {boardId(14)}, t0 + 101, 0, 0, PageKind::product, 0, "", "", ""},
        {EventType::removeFromWishlist, {boardId(14)}, t0 + 130, 0, 0, PageKind::product, 0, "", "", ""},
        {EventType::addToCart, {boardId(12)}, t0 + 140, 2, 0, PageKind::product, 0, "", "", ""},
        {EventType::addToCart, {boardId(6)}, t0 + 150, 1, 0, PageKind::category, 0, "", "", ""},
        {EventType::removeFromCart, {boardId(6)}, t0 + 160, 0, 0, PageKind::cart, 0, "", "", ""},
        {EventType::pageView, {boardId(12)}, t0 + 161, 0, 0, PageKind::cart, 0, "", "", ""},
        {EventType::notInterested, {boardId(9)}, t0 + 170, 0, 0, PageKind::home, 0, "", "", ""},
        {EventType::preference, {}, t0 + 175, 0.5f, 0, PageKind::other, 0, "price", "low", ""},
    };
}

Transcript everyStrategy(Seconds now) {
    Transcript calls;
    for (std::uint8_t strategy = 0; strategy < strategyCount; ++strategy) {
        ShelfCall call;
        call.strategy = static_cast<Strategy>(strategy);
        call.now = now;
        call.seed = strategy;
        call.flags = strategy == 0 ? 4 : 0;
        if (strategy >= 2 && strategy <= 5) call.anchors = {boardId(8)};
        calls.push_back(shelf(call));
    }
    return calls;
}

void append(Transcript& calls, const Transcript& more) { calls.insert(calls.end(), more.begin(), more.end()); }

Transcript stranger() {
    Transcript calls = {{opLoadPack, checkerboard().build(), {}}, bare(opCounters)};
    append(calls, everyStrategy(t0));
    ShelfCall held;
    held.held = {boardId(1), boardId(2)};
    calls.push_back(shelf(held));
    calls.push_back({opExplain, explainRequest(t0, boardId(1)), {}});
    calls.push_back(bare(opSaveProfile));
    return calls;
}

Transcript visit() {
    Transcript calls = {{opLoadPack, busyBoard().build(), {}}, observe(browsing())};
    append(calls, everyStrategy(t0 + 200));
    ShelfCall call;
    call.now = t0 + 210;
    call.held = {boardId(1), "unknown", boardId(6), boardId(10), boardId(6), boardId(21), boardId(33)};
    calls.push_back(shelf(call));
    call = {};
    call.now = t0 + 211;
    call.count = 40;
    call.shards = {1, 3};
    call.unavailable = {boardId(5), boardId(13)};
    call.flags = 4 | 1;
    calls.push_back(shelf(call));
    call.flags = 4 | 2;
    calls.push_back(shelf(call));
    for (std::uint32_t seed = 1; seed <= 5; ++seed) {
        ShelfCall explored;
        explored.now = t0 + 212;
        explored.count = 12;
        explored.seed = seed * 1000003;
        calls.push_back(shelf(explored));
    }
    for (const std::uint32_t item : {4u, 14u, 21u, 36u}) calls.push_back({opExplain, explainRequest(t0 + 215, boardId(item)), {}});
    calls.push_back({opExportProfile, exportRequest(t0 + 220), {}});
    calls.push_back(observe({{EventType::order, {boardId(12)}, t0 + 230, 0, 0, PageKind::order, 0, "", "", ""}}));
    append(calls, everyStrategy(t0 + 240));
    calls.push_back(bare(opSaveProfile));
    calls.push_back(bare(opCounters));
    return calls;
}

Transcript returning() {
    const Seconds later = t0 + 45 * secondsPerDay;
    Transcript calls = {{opLoadPack, boardWithModel().build(), {}}, {opLoadProfile, smallProfile(), {}}};
    append(calls, everyStrategy(later));
    calls.push_back({opExportProfile, exportRequest(later), {}});
    calls.push_back({opCorrect, correctRequest(later, keyOf("category", "even"), 3), {}});
    calls.push_back({opCorrect, correctRequest(later, keyOf(boardId(5)), 0), {}});
    calls.push_back({opCorrect, correctRequest(later, keyOf("nothing"), 1), {}});
    calls.push_back({opExportProfile, exportRequest(later), {}});
    calls.push_back(observe({{EventType::productView, {boardId(30)}, later, 0, 0, PageKind::product, 0, "", "", ""}}));
    append(calls, everyStrategy(later + 10));
    calls.push_back(bare(opSaveProfile));
    calls.push_back(bare(opBeginVisit));
    append(calls, everyStrategy(later + 20));
    calls.push_back(bare(opForget));
    append(calls, everyStrategy(later + 30));
    calls.push_back(bare(opSaveProfile));
    return calls;
}

Transcript gift() {
    Transcript calls = {{opLoadPack, checkerboard().build(), {}}};
    calls.push_back(observe({{EventType::productView, {boardId(5)}, t0, 0, 0, PageKind::product, 0, "", "", ""}}));
    calls.push_back(observe({
        {EventType::productView, {boardId(4)}, t0 + 3600, 0, 0, PageKind::product, 0, "", "", ""},
        {EventType::addToCart, {boardId(6)}, t0 + 3610, 1, 0, PageKind::category, 0, "", "", ""},
    }));
    calls.push_back({opExportProfile, exportRequest(t0 + 3615), {}});
    calls.push_back(observe({{EventType::gift, {}, t0 + 3620, 1, 0, PageKind::other, 0, "", "", ""}}));
    calls.push_back({opExportProfile, exportRequest(t0 + 3625), {}});
    calls.push_back(observe({{EventType::order, {boardId(6)}, t0 + 3630, 0, 0, PageKind::order, 1, "", "", ""}}));
    append(calls, everyStrategy(t0 + 3640));
    calls.push_back(observe({{EventType::gift, {}, t0 + 3650, 0, 0, PageKind::other, 0, "", "", ""}}));
    calls.push_back(bare(opSaveProfile));
    return calls;
}

Transcript refusals() {
    Bytes newer = smallProfile();
    newer[4] = 2;
    Bytes over = exportRequest(t0);
    over.push_back(0);
    Bytes cut = shelfRequest({});
    cut.pop_back();
    ShelfCall noSuch, none, many;
    noSuch.strategy = Strategy(strategyCount);
    none.count = 0;
    many.count = 101;
    Bytes halfEvents = observeRequest({{EventType::productView, {"plant-1"}, t0, 0, 0, PageKind::product, 0, "", "", ""}});
    halfEvents.push_back(2);
    const std::vector<EventRecord> implausible = {
        {EventType::productView, {"plant-1"}, t0, 0, 0, PageKind::product, 2, "", "", ""},
        {EventType::productView, {"elsewhere"}, t0, 0, 0, PageKind::product, 0, "", "", ""},
        {EventType::productView, {"plant-1"}, t0, -1, 0, PageKind::product, 0, "", "", ""},
        {EventType::productView, {"plant-1"}, t0, 0, 0, PageKind::product, 0, "", "", ""},
        {EventType::productView, {"plant-1"}, t0 + 1, 0, 0, PageKind::product, 0, "", "", ""},
        {EventType::productView, {"plant-2"}, t0 + 900 * secondsPerDay, 0, 0, PageKind::product, 0, "", "", ""},
    };
    return {
        shelf({}),
        bare(opSaveProfile),
        {opLoadPack, badPacks().front().bytes, {}},
        {opLoadPack, {}, {}},
        {opLoadPack, smallPack().build(), {}},
        {opLoadProfile, badProfiles().front().bytes, {}},
        {opLoadProfile, newer, {}},
        bare(opSaveProfile),
        bare(opForget),
        bare(0),
        bare(12),
        bare(255),
        {opExportProfile, over, {}},
        {opExplain, {1, 2, 3}, {}},
        {opShelf, cut, {}},
        shelf(noSuch),
        shelf(none),
        shelf(many),
        {opObserve, halfEvents, {}},
        observe({{EventType(18), {"plant-1"}, t0, 0, 0, PageKind::product, 0, "", "", ""}}),
        {opCorrect, correctRequest(t0, keyOf("plant-1"), -1), {}},
        {opForget, {0}, {}},
        bare(opCounters),
        observe(implausible),
        bare(opCounters),
        bare(opSaveProfile),
    };
}

}  // namespace

std::vector<Journey> journeys() {
    return {{"stranger", stranger()}, {"visit", visit()}, {"returning", returning()}, {"gift", gift()}, {"refusals", refusals()}};
}

}  // namespace nearshelf::test

// SPDX-License-Identifier: MIT
#include "nearshelf/engine.h"

#include "base/topK.h"
#include "engine/rooms.h"
#include "profile/profileCodec.h"

namespace nearshelf {

Engine::Engine() : rooms_(new Rooms) {}
Engine::~Engine() = default;

ErrorCode Engine::loadPack(ByteView bytes) {
    List<std::uint8_t> copy;
    copy.assign(bytes.data, bytes.size);
    return adoptPack(static_cast<List<std::uint8_t>&&>(copy));
}

ErrorCode Engine::adoptPack(List<std::uint8_t>&& bytes) {
    std::unique_ptr<Pack> pack(new Pack);
    const ErrorCode error = pack->adopt(static_cast<List<std::uint8_t>&&>(bytes));
    if (error != ErrorCode::none) return error;
    rooms_->packHolder = static_cast<std::unique_ptr<Pack>&&>(pack);
    rooms_->slots.resize(rooms_->pack().itemCount());
    rooms_->blocked.clear();
    rooms_->blocked.resize(rooms_->pack().itemCount());
    rooms_->shownOnPage.clear();
    rooms_->interestsStale = true;
    return ErrorCode::none;
}

ErrorCode Engine::loadProfile(ByteView bytes) {
    std::unique_ptr<SavedState> state(new SavedState);
    const ErrorCode error = decodeProfile(bytes, Rooms::profileParams, Rooms::visitParams, *state);
    rooms_->profileIsNewer = error == ErrorCode::profileNewerVersion;
    if (error != ErrorCode::none && !rooms_->profileIsNewer) return error;
    if (rooms_->profileIsNewer) state.reset(new SavedState);
    rooms_->stateHolder = static_cast<std::unique_ptr<SavedState>&&>(state);
    rooms_->gate.startAt(rooms_->profile().lastTime);
    rooms_->interestsStale = true;
    return error;
}

bool Engine::observe(const Event& event) {
    bool knowsItems = false;
    for (const ItemKey key : event.items) knowsItems = knowsItems || rooms_->pack().find(key) != noItem;
    if (!rooms_->gate.admit(event, knowsItems)) return false;
    learn(*rooms_, event);
    return true;
}

Shelf Engine::shelf(const ShelfRequest& request) { return assemble(*rooms_, request); }

List<ShelfItem> Engine::explain(ItemKey key, Seconds now) const {
    const ItemIndex item = rooms_->pack().find(key);
    return item == noItem ? List<ShelfItem>{} : explainItem(*rooms_, item, now);
}

List<std::uint8_t> Engine::saveProfile() const {
    if (rooms_->profileIsNewer) return {};
    purge(rooms_->profile(), rooms_->profile().lastTime, rooms_->profileParams);
    rooms_->interestsStale = true;
    return encodeProfile(rooms_->profile(), rooms_->visit());
}

static List<RememberedItem> exportItems(const Pack& pack, const List<Evidence>& entries, Seconds now, float halfLifeDays) {
    List<Scored> order;
    for (std::uint32_t i = 0; i < entries.size(); ++i)
        order.push_back({entries[i].weight * decayOver(entries[i].time, now, halfLifeDays), i});
    sortBestFirst(order);
    List<RememberedItem> items;
    for (const Scored& entry : order)
        items.push_back({pack.find(entries[entry.id].key), entries[entry.id].key, entry.score, entries[entry.id].time});
    return items;
}

ProfileExport Engine::exportProfile(Seconds now) const {
    const Pack& pack = rooms_->pack();
    const Profile& profile = rooms_->profile();
    const float halfLifeDays = rooms_->profileParams.halfLifeDays;
    const InterestMap& interests = rooms_->interestsAt(now);
    ProfileExport out;
    for (const RememberedItem& entry : exportItems(pack, profile.interests, now, halfLifeDays)) {
        Interest interest;
        interest.key = entry.key;
        interest.weight = entry.weight;
        if (const FacetValue value = pack.findValue(entry.key); value.known()) {
            const Facet& facet = pack.facets()[value.facet];
            interest.facet = facet.name;
            interest.value = facet.values[value.value].name;
            interest.lift = interests.lift(facet, value.value);
        }
        out.interests.push_back(interest);
    }
    out.viewed = exportItems(pack, profile.viewed, now, halfLifeDays);
    out.bought = exportItems(pack, profile.bought, now, halfLifeDays);
    out.declined = exportItems(pack, profile.declined, now, halfLifeDays);
    for (std::size_t i = rooms_->visit().steps.size(); i-- > 0;) {
        const Step& step = rooms_->visit().steps[i];
        out.session.push_back({pack.find(step.key), step.key, step.weight, step.time});
    }
    out.gift = rooms_->visit().gift;
    return out;
}

/// Whether the item carries the value, itself or through a parent category.
static bool carries(const Pack& pack, ItemIndex item, FacetValue wanted) {
    const Facet& facet = pack.facets()[wanted.facet];
    for (std::uint16_t value = pack.valueOf(facet, item); value != 0xFFFF; value = facet.values[value].parent) {
        if (value == wanted.value) return true;
    }
    return false;
}

ErrorCode Engine::correct(ItemKey key, float weight, Seconds now) {
    Profile& profile = rooms_->profile();
    bool held = false;
    for (List<Evidence>* list : {&profile.interests, &profile.viewed, &profile.bought, &profile.declined}) {
        bool here = false;
        while (eraseEvidence(*list, key)) here = true;
        if (!here) continue;
        held = true;
        if (weight > 0) list->push_back({key, weight < maxWeight ? weight : maxWeight, now});
    }
    if (!held) return ErrorCode::unknownItem;
    rooms_->interestsStale = true;
    if (weight > 0) return ErrorCode::none;

    noteActedOn(profile, key);
    // What was deleted must not come back through the steps of this visit.
    const FacetValue value = rooms_->pack().findValue(key);
    List<Step>& steps = rooms_->visit().steps;
    for (std::size_t i = steps.size(); i-- > 0;) {
        const ItemIndex item = rooms_->pack().find(steps[i].key);
        const bool speaks = steps[i].key == key || (value.known() && item != noItem && carries(rooms_->pack(), item, value));
        if (speaks) steps.removeAt(i);
    }
    return ErrorCode::none;
}

void Engine::beginVisit() { rooms_->visit().end(); }

void Engine::forget() {
    Profile& profile = rooms_->profile();
    profile.interests.wipe();
    profile.viewed.wipe();
    profile.bought.wipe();
    profile.declined.wipe();
    profile.shown.wipe();
    rooms_->visit().steps.wipe();
    rooms_->visit().cart.wipe();
    rooms_->shownOnPage.wipe();
    rooms_->interests.wipe();
    rooms_->stateHolder.reset(new SavedState);
    rooms_->gate = QualityGate();
    rooms_->profileIsNewer = false;
    rooms_->interestsStale = true;
}

GateCounters Engine::counters() const { return rooms_->gate.counters(); }
std::uint32_t Engine::itemCount() const { return rooms_->pack().itemCount(); }
std::uint64_t Engine::packHash() const { return rooms_->pack().hash(); }

}  // namespace nearshelf

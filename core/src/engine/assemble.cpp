// SPDX-License-Identifier: MIT
// From a page's request to a shelf: scene, candidates, rules, diversity, reasons.
#include "base/topK.h"
#include "candidates/similarSource.h"
#include "engine/rooms.h"
#include "rank/blend.h"
#include "shelf/diversity.h"
#include "shelf/exploration.h"
#include "shelf/fatigue.h"
#include "shelf/reasons.h"
#include "shelf/ruleBook.h"

namespace nearshelf {

namespace {

/// Seeds beyond this many have decayed to nothing; bounds the work per shelf.
constexpr std::size_t maxSeeds = 24;
/// The items of a cart do not decay.
constexpr std::size_t maxCartSeeds = 64;
/// Remembered items that stand in where this visit has said little.
constexpr std::size_t maxRemembered = 6;
constexpr float rememberedWeight = 0.5f;

class Assembler {
public:
    Assembler(Engine::Rooms& rooms, const ShelfRequest& request)
        : rooms_(rooms),
          request_(request),
          recipe_(recipeOf(request.strategy)),
          rules_(rooms.pack(), request.strategy, request.now),
          admission_(rooms.pack(), rooms.blocked),
          scene_{rooms.pack(), admission_, rooms.slots, {}, {}, {}, {}, 0} {
        plant();
        admit();
    }

    Shelf shelf() {
        const InterestMap& interests = rooms_.interestsAt(request_.now);
        const bool knowsShopper = !scene_.seeds.empty() || (!interests.empty() && recipe_.interests > 0);
        Shelf shelf;
        // With nothing to go on, the merchant's own order of the page's cards is the better guess.
        if (!request_.held.empty() && !knowsShopper) return shelf;

        const Blend blend(scene_, interests, recipe_, request_.plain);
        List<Candidate> chosen = request_.held.empty() ? blend.gather(request_.count) : blend.assess(heldItems());
        choose(chosen);
        const bool personal = knowsShopper && !chosen.empty();
        if (personal && request_.held.empty() && recipe_.explores && !request_.plain) explore(scene_, interests, chosen, request_.seed);
        const List<Pin> pins = request_.plain ? List<Pin>() : admittedPins();
        if (request_.held.empty() && recipe_.fills) fillWithPopular(chosen);
        placePins(pins, chosen);
        shelf.level = chosen.empty() ? ShelfLevel::storeOrder : personal ? ShelfLevel::personal : ShelfLevel::popular;
        for (const Candidate& candidate : chosen) shelf.items.push_back(itemOf(candidate));
        return shelf;
    }

    List<ShelfItem> reasons(ItemIndex item) {
        const Blend blend(scene_, rooms_.interestsAt(request_.now), recipe_, false);
        // Beside the shelf's other candidates: alone, the item would be the best of every kind.
        List<ItemIndex> items = {item};
        for (const Candidate& candidate : blend.gather(request_.count)) {
            if (candidate.item != item) items.push_back(candidate.item);
        }
        return reasonsOf(blend.assess(items).front());
    }

private:
    void addKnown(List<Seed>& seeds, ItemKey key, float weight, bool once, std::size_t most = maxSeeds) {
        const ItemIndex item = rooms_.pack().find(key);
        if (item != noItem && weight > 0 && seeds.size() < most && !(once && isSeed(seeds, item))) seeds.push_back({item, weight});
    }

    /// Fills the scene's lists, newest first.
    void plant() {
        const Profile& profile = rooms_.profile();
        const List<Step>& steps = rooms_.visit().steps;
        for (std::size_t i = steps.size(); i-- > 0;) addKnown(scene_.viewed, steps[i].key, steps[i].weight, false);
        const List<Scored> strongest = rememberedBy(&Assembler::strengthOf);
        if (recipe_.fromAnchors) {
            for (const ItemKey key : request_.anchors) addKnown(scene_.seeds, key, 1, true);
        }
        if (scene_.seeds.empty()) {
            scene_.seeds = scene_.viewed;
            scene_.visitSteps = static_cast<std::uint32_t>(scene_.seeds.size());
            for (std::size_t i = 0; i < strongest.size() && i < maxRemembered; ++i) {
                addKnown(scene_.seeds, profile.viewed[strongest[i].id].key, rememberedWeight, true);
            }
        }
        for (const Scored& entry : rememberedBy(&Assembler::recencyOf))
            addKnown(scene_.viewed, profile.viewed[entry.id].key, rememberedWeight, true);

        for (const ItemKey key : request_.anchors) addKnown(scene_.boughtSeeds, key, 1, true, maxCartSeeds);
        for (const ItemKey key : rooms_.visit().cart) addKnown(scene_.boughtSeeds, key, 1, true, maxCartSeeds);
        if (!recipe_.fromAnchors) {
            for (const Seed& seed : scene_.viewed) {
                if (scene_.boughtSeeds.size() < maxSeeds && !isSeed(scene_.boughtSeeds, seed.item))
                    scene_.boughtSeeds.push_back({seed.item, rememberedWeight});
            }
            for (const Evidence& entry : profile.bought) addKnown(scene_.boughtSeeds, entry.key, rememberedWeight, true);
        }
        scene_.query = contentQueryOf(rooms_.pack(), scene_.seeds);
    }

    float strengthOf(const Evidence& entry) const {
        return entry.weight * decayOver(entry.time, request_.now, rooms_.profileParams.halfLifeDays);
    }
    float recencyOf(const Evidence& entry) const {
        return request_.now > entry.time ? -static_cast<float>(request_.now - entry.time) : 0.0f;
    }

    List<Scored> rememberedBy(float (Assembler::*order)(const Evidence&) const) const {
        TopK top(maxSeeds);
        const List<Evidence>& viewed = rooms_.profile().viewed;
        for (std::uint32_t i = 0; i < viewed.size(); ++i) {
            // What was taken back, as after a gift, is forgotten even before it is purged.
            if (strengthOf(viewed[i]) >= rooms_.profileParams.forgetBelow) top.offer((this->*order)(viewed[i]), i);
        }
        return top.take();
    }

    void admit() {
        block(request_.anchors);
        if (request_.plain) return admission_.admitAll();
        const Pack& pack = rooms_.pack();
        if (pack.rankParams().stockDial > 0) admission_.admitOutOfStock();
        admission_.onlyShards(&request_.shards);
        block(rooms_.visit().cart);
        block(request_.unavailable);
        for (const Evidence& entry : rooms_.profile().declined) admission_.block(pack.find(entry.key));
        for (const Evidence& entry : rooms_.profile().bought) blockBought(entry);
        for (const ItemIndex item : rooms_.shownOnPage) admission_.block(item);
        if (!recipe_.keepsViewed) {
            for (const Step& step : rooms_.visit().steps) admission_.block(pack.find(step.key));
        }
        rules_.blockExcluded(admission_);
    }

    void block(const List<ItemKey>& keys) {
        for (const ItemKey key : keys) admission_.block(rooms_.pack().find(key));
    }

    void blockBought(const Evidence& entry) {
        const ItemIndex item = rooms_.pack().find(entry.key);
        const float rest = rooms_.pack().rankParams().boughtRestDays * static_cast<float>(secondsPerDay);
        const bool justBought = request_.now <= entry.time || static_cast<float>(request_.now - entry.time) < rest;
        if (item != noItem && justBought && !rooms_.pack().has(pack::traitReplenishable, item)) admission_.block(item);
    }

    List<ItemIndex> heldItems() {
        List<ItemIndex> items;
        held_.resize(request_.held.size());
        for (std::size_t i = 0; i < request_.held.size(); ++i) {
            const ItemIndex item = held_[i] = rooms_.pack().find(request_.held[i]);
            bool again = item == noItem || !admission_.admits(item);
            for (std::size_t j = 0; j < i && !again; ++j) again = held_[j] == item;
            if (!again) items.push_back(item);
        }
        return items;
    }

    /// Rules, fatigue, order and diversity.
    void choose(List<Candidate>& candidates) {
        if (!request_.plain) {
            rules_.adjust(candidates);
            tire(candidates, rooms_.pack(), rooms_.profile(), request_.now);
        }
        List<Scored> order;
        for (std::uint32_t i = 0; i < candidates.size(); ++i) order.push_back({candidates[i].score, i});
        sortBestFirst(order);
        List<Candidate> sorted;
        order.shrinkTo(request_.count * poolPerSlot);
        for (const Scored& entry : order) sorted.push_back(candidates[entry.id]);
        diversify(rooms_.pack(), sorted, request_.count, request_.plain ? 0 : rooms_.pack().rankParams().diversity);
        candidates = static_cast<List<Candidate>&&>(sorted);
    }

    List<Pin> admittedPins() const {
        List<Pin> pins;
        for (const Pin& pin : rules_.pins()) {
            const bool onPage = request_.held.empty() || positionOf(pin.item) != 0xFFFF;
            if (onPage && admission_.admits(pin.item)) pins.push_back(pin);
        }
        return pins;
    }

    void placePins(const List<Pin>& pins, List<Candidate>& chosen) {
        // All out before the first goes in: what is moved later must not shift what was placed.
        for (const Pin& pin : pins) {
            for (std::size_t i = chosen.size(); i-- > 0;) {
                if (chosen[i].item == pin.item) chosen.removeAt(i);
            }
        }
        for (const Pin& pin : pins) {
            Candidate pinned;
            pinned.item = pin.item;
            pinned.forced = Reason::storePick;
            chosen.insertAt(pin.position < chosen.size() ? pin.position : chosen.size(), pinned);
        }
        chosen.shrinkTo(request_.count);
    }

    void fillWithPopular(List<Candidate>& chosen) {
        if (chosen.size() >= request_.count) return;
        for (const Candidate& candidate : chosen) admission_.block(candidate.item);
        List<Found> found;
        sourceOf(Source::popular).collect(scene_, request_.count, found);
        for (const Found& entry : found) {
            if (chosen.size() == request_.count) return;
            chosen.push_back({});
            chosen.back().item = entry.item;
            chosen.back().forced = Reason::popular;
        }
    }

    std::uint16_t positionOf(ItemIndex item) const {
        for (std::size_t i = 0; i < held_.size(); ++i) {
            if (held_[i] == item) return static_cast<std::uint16_t>(i);
        }
        return 0xFFFF;
    }

    List<ShelfItem> reasonsOf(Candidate candidate) const {
        const auto similar = static_cast<std::size_t>(Source::similar);
        if (candidate.parts[similar] > 0) candidate.because[similar] = seedBehind(scene_, candidate.item);
        return reasonsFor(rooms_.pack(), candidate);
    }

    ShelfItem itemOf(const Candidate& candidate) const {
        const List<ShelfItem> reasons = reasonsOf(candidate);
        ShelfItem item;
        if (!reasons.empty()) item = reasons.front();
        item.item = candidate.item;
        item.score = candidate.score;
        item.heldPosition = positionOf(candidate.item);
        return item;
    }

    Engine::Rooms& rooms_;
    const ShelfRequest& request_;
    const Recipe& recipe_;
    RuleBook rules_;
    Admission admission_;
    Scene scene_;
    List<ItemIndex> held_;
};

}  // namespace

Shelf assemble(Engine::Rooms& rooms, const ShelfRequest& request) {
    if (rooms.pack().empty() || request.count == 0) return {};
    if (request.firstOnPage) rooms.shownOnPage.clear();
    Shelf shelf = Assembler(rooms, request).shelf();
    if (!request.dryRun) {
        for (const ShelfItem& item : shelf.items) rooms.shownOnPage.push_back(item.item);
    }
    return shelf;
}

List<ShelfItem> explainItem(Engine::Rooms& rooms, ItemIndex item, Seconds now) {
    ShelfRequest request;
    request.now = now;
    return Assembler(rooms, request).reasons(item);
}

}  // namespace nearshelf

// SPDX-License-Identifier: MIT
// What each act teaches: a step of this visit, evidence in the profile, or both.
#include "engine/rooms.h"
#include "profile/profileCodec.h"

namespace nearshelf {

namespace {

class Learner {
public:
    Learner(Engine::Rooms& rooms, const Event& event) : rooms_(rooms), event_(event), params_(rooms.signalParams) {}

    void run() {
        switch (event_.type) {
            case EventType::pageView: pageView(); break;
            case EventType::productView: forFirst(&Learner::view); break;
            case EventType::productLeave: forFirst(&Learner::leave); break;
            case EventType::listImpression: forEach(&Learner::shown); break;
            case EventType::listClick: strengthenFirst(params_.click); break;
            case EventType::addToCart: forFirst(&Learner::addToCart); break;
            case EventType::removeFromCart: forFirst(&Learner::removeFromCart); break;
            case EventType::addToWishlist: strengthenFirst(params_.wishlist); break;
            case EventType::removeFromWishlist: strengthenFirst(-params_.wishlist); break;
            case EventType::compare: forEach(&Learner::compared); break;
            case EventType::filter: filter(); break;
            case EventType::preference: interest(params_.preference * event_.amount); break;
            case EventType::order: order(); break;
            case EventType::gift: gift(event_.amount > 0); break;
            case EventType::notInterested: forFirst(&Learner::decline); break;
            case EventType::search:
            case EventType::trafficSource: break;  // kept out of the profile; they mark the visit as active
        }
    }

private:
    using Act = void (Learner::*)(ItemIndex, ItemKey);

    void apply(Act act, ItemKey key) {
        const ItemIndex item = rooms_.pack().find(key);
        // What the merchant marked as sensitive leaves no trace, not even in this visit.
        if (item != noItem && !rooms_.pack().has(pack::traitSensitive, item)) (this->*act)(item, key);
    }
    void forFirst(Act act) {
        if (!event_.items.empty()) apply(act, event_.items.front());
    }
    void forEach(Act act) {
        for (const ItemKey key : event_.items) apply(act, key);
    }
    void strengthenFirst(float weight) {
        strength_ = weight;
        forFirst(&Learner::strengthen);
    }

    void teach(ItemIndex item, ItemKey key, float weight) {
        if (!rooms_.visit().gift) learnItem(rooms_.profile(), rooms_.pack(), item, key, weight, event_.time, rooms_.profileParams);
    }

    void pageView() {
        if (event_.page != PageKind::cart && event_.page != PageKind::checkout) return;
        rooms_.visit().cart.clear();
        forEach(&Learner::putIntoCart);
    }

    void putIntoCart(ItemIndex, ItemKey key) {
        dropFromCart(key);
        if (rooms_.visit().cart.size() < profileFormat::maxCart) rooms_.visit().cart.push_back(key);
    }

    void view(ItemIndex item, ItemKey key) {
        rooms_.visit().open(key, params_.view, event_.time, rooms_.visitParams);
        noteActedOn(rooms_.profile(), key);
        teach(item, key, params_.view);
    }

    void leave(ItemIndex item, ItemKey key) {
        const bool bounced = event_.amount < params_.bounceSeconds && event_.depth <= 0;
        strength_ = bounced ? params_.bounce : params_.dwell * event_.amount / (event_.amount + params_.dwellHalfSeconds);
        strengthen(item, key);
    }

    void strengthen(ItemIndex item, ItemKey key) {
        rooms_.visit().strengthen(key, strength_, event_.time, rooms_.visitParams);
        noteActedOn(rooms_.profile(), key);
        teach(item, key, strength_);
    }

    void compared(ItemIndex item, ItemKey key) {
        strength_ = params_.compare;
        strengthen(item, key);
    }

    void shown(ItemIndex, ItemKey key) { noteShown(rooms_.profile(), key, event_.time, rooms_.profileParams); }

    void addToCart(ItemIndex item, ItemKey key) {
        putIntoCart(item, key);
        strength_ = params_.cart;
        strengthen(item, key);
    }

    void removeFromCart(ItemIndex item, ItemKey key) {
        dropFromCart(key);
        strength_ = params_.removeFromCart;
        strengthen(item, key);
    }

    void dropFromCart(ItemKey key) {
        List<ItemKey>& cart = rooms_.visit().cart;
        for (std::size_t i = cart.size(); i-- > 0;) {
            if (cart[i] == key) cart.removeAt(i);
        }
    }

    void filter() {
        if (!rooms_.visit().gift) interest(params_.filter);
    }

    void interest(float weight) {
        const ItemKey key = keyOf(event_.facet, event_.value);
        if (const FacetValue found = rooms_.pack().findValue(key); found.known()) {
            learnValue(rooms_.profile(), rooms_.pack().facets()[found.facet], found.value, weight, event_.time, rooms_.profileParams);
        } else {
            addEvidence(rooms_.profile().interests, key, weight, event_.time, rooms_.profileParams.halfLifeDays,
                        rooms_.profileParams.maxInterests);
        }
    }

    void order() {
        if ((event_.flags & eventFlagGift) != 0) gift(true);
        forEach(&Learner::bought);
        rooms_.visit().cart.clear();
    }

    void bought(ItemIndex item, ItemKey key) {
        if (!rooms_.visit().gift)
            addEvidence(rooms_.profile().bought, key, 1, event_.time, rooms_.profileParams.halfLifeDays, rooms_.profileParams.maxBought);
        strength_ = params_.order;
        strengthen(item, key);
    }

    /// A visit for somebody else must not colour the profile: what its items taught so far is taken back. Filters chosen before the
    /// word stay, for they belong to no item.
    void gift(bool on) {
        if (on == rooms_.visit().gift) return;
        for (const Step& step : rooms_.visit().steps) {
            const ItemIndex item = rooms_.pack().find(step.key);
            if (item != noItem) {
                learnItem(rooms_.profile(), rooms_.pack(), item, step.key, on ? -step.weight : step.weight, event_.time,
                          rooms_.profileParams);
            }
        }
        rooms_.visit().gift = on;
    }

    void decline(ItemIndex item, ItemKey key) {
        if (const Evidence* viewed = findEvidence(rooms_.profile().viewed, key)) {
            const float weight = viewed->weight * decayOver(viewed->time, event_.time, rooms_.profileParams.halfLifeDays);
            teach(item, key, -weight);
            eraseEvidence(rooms_.profile().viewed, key);
        }
        List<Step>& steps = rooms_.visit().steps;
        for (std::size_t i = steps.size(); i-- > 0;) {
            if (steps[i].key == key) steps.removeAt(i);
        }
        addEvidence(rooms_.profile().declined, key, 1, event_.time, rooms_.profileParams.halfLifeDays, rooms_.profileParams.maxDeclined);
    }

    Engine::Rooms& rooms_;
    const Event& event_;
    const SignalParams& params_;
    float strength_ = 0;
};

}  // namespace

void learn(Engine::Rooms& rooms, const Event& event) {
    rooms.visit().continueAt(event.time, rooms.visitParams);
    Learner(rooms, event).run();
    rooms.profile().lastTime = event.time;
    rooms.interestsStale = true;
}

}  // namespace nearshelf

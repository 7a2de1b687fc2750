// SPDX-License-Identifier: MIT
// Everything one engine holds, room by room along the flow of data.
#pragma once

#include "nearshelf/engine.h"
#include "nearshelf/list.h"

#include "candidates/itemSlots.h"
#include "intent/visit.h"
#include "pack/pack.h"
#include "profile/profile.h"
#include "profile/profileCodec.h"
#include "rank/interestMap.h"
#include "signal/qualityGate.h"

#include <cstdint>
#include <memory>

namespace nearshelf {

struct Engine::Rooms {
    // Constants of the build: known to the compiler, they cost no bytes where they are not looked at.
    static constexpr SignalParams signalParams{};
    static constexpr ProfileParams profileParams{};
    static constexpr VisitParams visitParams{};

    // Behind pointers: a loader builds the new one aside and swaps.
    std::unique_ptr<const Pack> packHolder{new Pack};
    std::unique_ptr<SavedState> stateHolder{new SavedState};
    QualityGate gate;
    bool profileIsNewer = false;  ///< a newer version's profile is on this device: never overwrite it

    // Derived, rebuilt when the profile changed.
    InterestMap interests;
    bool interestsStale = true;
    Seconds interestsTime = 0;
    static constexpr Seconds interestsGoodFor = 3600;  ///< in an hour nothing decays by a thousandth

    // Scratch over the catalogue, clean between calls.
    ItemSlots slots;
    List<std::uint8_t> blocked;
    List<ItemIndex> shownOnPage;

    const Pack& pack() const noexcept { return *packHolder; }
    Profile& profile() noexcept { return stateHolder->profile; }
    Visit& visit() noexcept { return stateHolder->visit; }

    const InterestMap& interestsAt(Seconds now) {
        const Seconds age = now > interestsTime ? now - interestsTime : interestsTime - now;
        if (interestsStale || age > interestsGoodFor) {
            interests.rebuild(pack(), profile(), now, profileParams);
            interestsTime = now;
            interestsStale = false;
        }
        return interests;
    }
};

/// Applies an admitted event to visit and profile.
void learn(Engine::Rooms& rooms, const Event& event);

/// Builds a shelf. Never fails.
Shelf assemble(Engine::Rooms& rooms, const ShelfRequest& request);

/// What speaks for one item now, strongest first.
List<ShelfItem> explainItem(Engine::Rooms& rooms, ItemIndex item, Seconds now);

}  // namespace nearshelf

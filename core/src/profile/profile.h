// SPDX-License-Identifier: MIT
// What is known about the shopper over weeks: decayed evidence keyed by the store's ids, never by positions in a pack.
#pragma once

#include "nearshelf/list.h"
#include "nearshelf/types.h"

#include "pack/pack.h"
#include "profile/profileParams.h"

#include <cstdint>

namespace nearshelf {

/// Evidence for one key: `weight` as of `time`, halving every ProfileParams::halfLifeDays.
struct Evidence {
    ItemKey key{};
    float weight = 0;
    Seconds time = 0;
};

/// Showings of an item since the shopper last acted on it.
struct Shown {
    ItemKey key{};
    std::uint16_t count = 0;
    Seconds time = 0;
};

struct Profile {
    List<Evidence> interests;  ///< key = keyOf(facet, value)
    List<Evidence> viewed;     ///< items
    List<Evidence> bought;     ///< items; weight = times bought, decayed like the rest
    List<Evidence> declined;   ///< items the shopper does not want to see
    List<Shown> shown;
    Seconds lastTime = 0;

    bool empty() const noexcept { return interests.empty() && viewed.empty() && bought.empty() && declined.empty(); }
};

/// 2^(-age / half-life); 1 for evidence from the future (a clock that was set back).
float decayOver(Seconds from, Seconds to, float halfLifeDays) noexcept;

/// Adds evidence to the entry of `key`, decaying what was there; the weakest entry gives way when `capacity` is reached.
void addEvidence(List<Evidence>& entries, ItemKey key, float weight, Seconds now, float halfLifeDays, std::uint32_t capacity);

const Evidence* findEvidence(const List<Evidence>& entries, ItemKey key) noexcept;
bool eraseEvidence(List<Evidence>& entries, ItemKey key) noexcept;

/// Learns `weight` views of a value and of all its ancestors, so that the roots of a facet add up to all that was learnt of it.
void learnValue(Profile& profile, const Facet& facet, std::uint16_t value, float weight, Seconds now, const ProfileParams& params);

/// Learns `weight` views of `item`: the item itself and each of its facet values. Negative weight unlearns.
void learnItem(Profile& profile, const Pack& pack, ItemIndex item, ItemKey key, float weight, Seconds now, const ProfileParams& params);

/// Counts a showing, or forgets the showings when the shopper acted on the item.
void noteShown(Profile& profile, ItemKey key, Seconds now, const ProfileParams& params);
void noteActedOn(Profile& profile, ItemKey key) noexcept;

/// Drops what is too weak or too old.
void purge(Profile& profile, Seconds now, const ProfileParams& params);

}  // namespace nearshelf

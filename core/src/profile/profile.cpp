// SPDX-License-Identifier: MIT
#include "profile/profile.h"

#include "base/exp2.h"

namespace nearshelf {

float decayOver(Seconds from, Seconds to, float halfLifeDays) noexcept {
    if (to <= from) return 1.0f;
    return exp2Of(-static_cast<float>(to - from) / (halfLifeDays * static_cast<float>(secondsPerDay)));
}

const Evidence* findEvidence(const List<Evidence>& entries, ItemKey key) noexcept {
    for (const Evidence& entry : entries) {
        if (entry.key == key) return &entry;
    }
    return nullptr;
}

bool eraseEvidence(List<Evidence>& entries, ItemKey key) noexcept {
    const Evidence* found = findEvidence(entries, key);
    if (found == nullptr) return false;
    entries.removeAt(static_cast<std::size_t>(found - entries.data()));
    return true;
}

/// decayOver with straight lines between the half-lives, at most 6 % off: enough to tell which entry is the weakest, at a tenth of the
/// cost.
static float roughDecay(Seconds from, Seconds to, float halfLifeDays) noexcept {
    if (to <= from) return 1.0f;
    const float halfLives = static_cast<float>(to - from) / (halfLifeDays * static_cast<float>(secondsPerDay));
    if (halfLives >= 60) return 0.0f;
    const auto whole = static_cast<std::uint32_t>(halfLives);
    return (1.0f - 0.5f * (halfLives - static_cast<float>(whole))) / static_cast<float>(1ull << whole);
}

void addEvidence(List<Evidence>& entries, ItemKey key, float weight, Seconds now, float halfLifeDays, std::uint32_t capacity) {
    Evidence* target = const_cast<Evidence*>(findEvidence(entries, key));
    if (target == nullptr) {
        if (weight <= 0) return;
        if (entries.size() < capacity) {
            entries.push_back({key, 0, now});
            target = &entries.back();
        } else {
            target = entries.data();
            float weakest = 3.4e38f;
            for (Evidence& entry : entries) {
                // Neither lighter nor older than the weakest so far: no need to work out how much is left of it.
                if (&entry != target && entry.weight >= target->weight && entry.time >= target->time) continue;
                const float strength = entry.weight * roughDecay(entry.time, now, halfLifeDays);
                if (strength < weakest) {
                    weakest = strength;
                    target = &entry;
                }
            }
            *target = {key, 0, now};
        }
    }
    const float sum = target->weight * decayOver(target->time, now, halfLifeDays) + weight;
    target->weight = sum < 0 ? 0 : sum > maxWeight ? maxWeight : sum;
    target->time = now;
}

void learnValue(Profile& profile, const Facet& facet, std::uint16_t value, float weight, Seconds now, const ProfileParams& params) {
    for (; value != 0xFFFF; value = facet.values[value].parent) {
        addEvidence(profile.interests, facet.values[value].key, weight, now, params.halfLifeDays, params.maxInterests);
    }
}

void learnItem(Profile& profile, const Pack& pack, ItemIndex item, ItemKey key, float weight, Seconds now, const ProfileParams& params) {
    addEvidence(profile.viewed, key, weight, now, params.halfLifeDays, params.maxViewed);
    for (const Facet& facet : pack.facets()) {
        learnValue(profile, facet, pack.valueOf(facet, item), weight, now, params);
    }
}

void noteShown(Profile& profile, ItemKey key, Seconds now, const ProfileParams& params) {
    Shown* oldest = nullptr;
    for (Shown& entry : profile.shown) {
        if (entry.key == key) {
            if (entry.count < 0xFFFF) ++entry.count;
            entry.time = now;
            return;
        }
        if (oldest == nullptr || entry.time < oldest->time) oldest = &entry;
    }
    if (profile.shown.size() < params.maxShown)
        profile.shown.push_back({key, 1, now});
    else
        *oldest = {key, 1, now};
}

void noteActedOn(Profile& profile, ItemKey key) noexcept {
    for (Shown& entry : profile.shown) {
        if (entry.key == key) {
            entry = profile.shown.back();
            profile.shown.pop_back();
            return;
        }
    }
}

void purge(Profile& profile, Seconds now, const ProfileParams& params) {
    const auto keepFresh = [&](List<Evidence>& entries, float forgetBelow, Seconds purgeAfter) {
        std::size_t kept = 0;
        for (const Evidence& entry : entries) {
            const bool old = now > entry.time && now - entry.time > purgeAfter;
            if (!old && entry.weight * decayOver(entry.time, now, params.halfLifeDays) >= forgetBelow) entries[kept++] = entry;
        }
        entries.shrinkTo(kept);
    };
    keepFresh(profile.interests, params.forgetBelow, params.purgeAfter);
    keepFresh(profile.viewed, params.forgetBelow, params.purgeAfter);
    keepFresh(profile.bought, 0, params.keepOrders);
    keepFresh(profile.declined, 0, params.keepOrders);
}

}  // namespace nearshelf

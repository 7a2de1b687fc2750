// SPDX-License-Identifier: MIT
#include "rank/blend.h"

#include "base/exp2.h"

namespace nearshelf {

/// Candidates asked of each source beyond the shelf's own slots: what ranks lower in all of them does not reach it.
constexpr std::uint32_t spareCandidates = 48;

Blend::Blend(const Scene& scene, const InterestMap& interests, const Recipe& recipe, bool plain)
    : scene_(scene), interests_(interests), recipe_(recipe), params_(scene.pack.rankParams()), plain_(plain) {}

float Blend::weightOf(Source source) const noexcept {
    const float factor = recipe_.sources[static_cast<std::size_t>(source)];
    switch (source) {
        case Source::session:
        case Source::coViewed: return factor * params_.viewedWeight;
        case Source::coBought: return factor * params_.boughtWeight;
        case Source::similar: return factor * params_.similarWeight;
        case Source::popular: return factor * params_.popularWeight;
        default: return factor;
    }
}

bool Blend::listensTo(Source source) const noexcept {
    if (recipe_.sources[static_cast<std::size_t>(source)] <= 0) return false;
    const bool modelSpeaks = recipe_.sources[0] > 0 && !scene_.pack.sessionModel().empty() && !scene_.seeds.empty();
    if (!modelSpeaks || source == Source::session) return true;
    // The session model has weighed popularity itself: counted once more it costs four points of HR@20. Where relevance alone is asked
    // for, nothing at all is added to it.
    return !plain_ && source != Source::popular;
}

List<Candidate> Blend::gather(std::uint32_t slots) const {
    List<Found> found[sourceCount];
    for (std::uint32_t s = 0; s < sourceCount; ++s) {
        if (listensTo(Source(s))) sourceOf(Source(s)).collect(scene_, slots + spareCandidates, found[s]);
    }
    List<Candidate> candidates;
    for (std::uint32_t s = 0; s < sourceCount; ++s) {
        for (const Found& entry : found[s]) {
            std::uint32_t place = scene_.slots.find(entry.item);
            if (place == ItemSlots::none) {
                place = static_cast<std::uint32_t>(candidates.size());
                scene_.slots.set(entry.item, place);
                candidates.push_back({});
                candidates.back().item = entry.item;
            }
            candidates[place].parts[s] = entry.score;
            candidates[place].because[s] = entry.because;
        }
    }
    for (const Candidate& candidate : candidates) scene_.slots.wipe(candidate.item);
    // What one source found, the cheap ones judge too: a favourite must not look unpopular for missing from a top list.
    judge(candidates, Source::similar);
    judge(candidates, Source::popular);
    score(candidates);
    return candidates;
}

List<Candidate> Blend::assess(const List<ItemIndex>& items) const {
    List<Candidate> candidates;
    candidates.resize(items.size());
    for (std::size_t i = 0; i < items.size(); ++i) candidates[i].item = items[i];
    for (std::uint32_t s = 0; s < sourceCount; ++s) judge(candidates, Source(s));
    score(candidates);
    return candidates;
}

void Blend::judge(List<Candidate>& candidates, Source source) const {
    if (!listensTo(source)) return;
    List<ItemIndex> items;
    items.reserve(candidates.size());
    for (const Candidate& candidate : candidates) items.push_back(candidate.item);
    List<Found> found;
    found.reserve(items.size());
    sourceOf(source).judge(scene_, items, found);
    for (std::size_t i = 0; i < found.size(); ++i) {
        candidates[i].parts[static_cast<std::size_t>(source)] = found[i].score;
        candidates[i].because[static_cast<std::size_t>(source)] = found[i].because;
    }
}

void Blend::score(List<Candidate>& candidates) const {
    for (std::uint32_t s = 0; s < sourceCount; ++s) {
        float largest = 0;
        for (const Candidate& candidate : candidates) largest = candidate.parts[s] > largest ? candidate.parts[s] : largest;
        if (largest <= 0) continue;
        const float weight = weightOf(Source(s)) / largest;
        for (Candidate& candidate : candidates) candidate.parts[s] *= weight;
    }
    const float interestWeight = interests_.empty() || plain_ ? 0 : recipe_.interests * params_.interestWeight;
    for (Candidate& candidate : candidates) {
        for (const float part : candidate.parts) candidate.score += part;
        if (interestWeight > 0) {
            const InterestMap::Appeal appeal = interests_.appealOf(scene_.pack, candidate.item);
            candidate.interest = interestWeight * appeal.score;
            candidate.interestValue = appeal.strongest;
            candidate.score += candidate.interest;
        }
        if (!plain_) candidate.score += businessTerms(candidate.item);
    }
}

float Blend::businessTerms(ItemIndex item) const noexcept {
    const Pack& pack = scene_.pack;
    float terms = 0;
    if (params_.marginDial > 0) terms += params_.marginDial * static_cast<float>(pack.number(pack::Column::margin, item)) / 255.0f;
    if (params_.stockDial > 0 && pack.number(pack::Column::stock, item) == 0) terms -= params_.stockDial;
    const std::uint8_t age = pack.number(pack::Column::ageDays, item);
    if (params_.newnessDial > 0 && age < 254) terms += params_.newnessDial * exp2Of(-static_cast<float>(age) / params_.newnessHalfLifeDays);
    return terms;
}

}  // namespace nearshelf

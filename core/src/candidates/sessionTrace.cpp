// SPDX-License-Identifier: MIT
#include "candidates/sessionTrace.h"

#include "base/exp2.h"

namespace nearshelf {

/// ln(1 + x / unit): `unit` is about where a vote begins to mean something.
static float logOf(float x, float unit) noexcept {
    // Most votes of most candidates are nil.
    return x > 0 ? 0.693147181f * log2Of(1 + x / unit) : 0;
}

SessionTrace::SessionTrace(const Pack& pack, ItemSlots& slots, const Seed* steps, std::uint32_t count, const SessionTraceParams& params)
    : params_(params), pack_(pack), model_(pack.sessionModel()), slots_(slots), lastItem_(steps[0].item), steps_(count) {
    float decay = 1;
    for (std::uint32_t age = 0; age < count && age < params_.maxSteps; ++age) {
        vote(steps[age], age, decay);
        decay *= model_.stepDecay();
    }
    decay = 1;
    for (std::uint32_t age = 0; age < count && age < params_.hopSteps; ++age) {
        hop(steps[age], age == 0, decay);
        decay *= model_.stepDecay();
    }
    for (const ItemIndex item : model_.hot()) at(item);
}

SessionTrace::~SessionTrace() {
    for (const Entry& entry : entries_) slots_.wipe(entry.item);
}

SessionTrace::Entry& SessionTrace::at(ItemIndex item) {
    std::uint32_t place = slots_.find(item);
    if (place == ItemSlots::none) {
        place = size();
        slots_.set(item, place);
        entries_.push_back({});
        entries_[place].item = item;
    }
    return entries_[place];
}

void SessionTrace::vote(const Seed& step, std::uint32_t age, float decay) {
    Neighbour row[NeighbourTable::maxRow];
    const std::uint32_t count = pack_.coViewed().row(step.item, row);
    for (std::uint32_t i = 0; i < count; ++i) {
        Entry& entry = at(row[i].item);
        const float amount = decay * step.weight * row[i].weight;
        entry.whole += amount;
        ++entry.hits;
        if (amount > entry.loudest) {
            entry.loudest = amount;
            entry.because = step.item;
        }
        if (age == 0) {
            entry.last = row[i].weight;
            entry.forwardLast = row[i].forward;
            if (row[i].forward > loudestForward_) loudestForward_ = row[i].forward;
        } else if (age == 1) {
            entry.forwardPrevious = row[i].forward;
        }
    }
    Entry& self = at(step.item);
    if (self.lastView < 0)
        self.lastView = static_cast<std::int32_t>(age);
    else
        ++repeats_;
    ++self.views;
    if (self.because == noItem) self.because = step.item;
}

void SessionTrace::hop(const Seed& step, bool isLast, float decay) {
    Neighbour row[NeighbourTable::maxRow], next[NeighbourTable::maxRow];
    const std::uint32_t count = pack_.coViewed().row(step.item, row);
    TopK strongest(params_.hopWidth);
    for (std::uint32_t i = 0; i < count; ++i) strongest.offer(row[i].weight, i);
    for (const Scored& via : strongest.takeUnordered()) {
        const std::uint32_t nextCount = pack_.coViewed().row(row[via.id].item, next);
        for (std::uint32_t i = 0; i < nextCount; ++i) {
            Entry& entry = at(next[i].item);
            entry.hop += decay * row[via.id].weight * next[i].weight;
            if (isLast) entry.forwardHop += row[via.id].forward * next[i].forward;
            if (entry.because == noItem) entry.because = step.item;
        }
    }
}

float SessionTrace::promise(const Entry& entry) const noexcept {
    return entry.views > 0 ? 1e6f : entry.whole + params_.hopPromise * entry.hop + params_.forwardPromise * entry.forwardLast;
}

List<Scored> SessionTrace::shortlist(const Admission* admission) const {
    TopK promising(params_.shortlist);
    for (std::uint32_t i = 0; i < size(); ++i) {
        if (admission == nullptr || admission->admits(entries_[i].item)) promising.offer(promise(entries_[i]), i);
    }
    return promising.takeUnordered();
}

void SessionTrace::candidate(std::uint32_t i, float* out) const noexcept {
    using Plane = SessionModel::Plane;
    const Entry& entry = entries_[i];
    const bool viewed = entry.lastView >= 0, isLast = entry.lastView == 0;
    float freshness = viewed ? 1.0f : 0.0f;
    for (std::int32_t age = 0; age < entry.lastView; ++age) freshness *= 0.7f;
    *out++ = logOf(entry.whole, 0.003f);
    *out++ = logOf(entry.forwardLast, 0.01f);
    *out++ = logOf(entry.last, 0.003f);
    *out++ = logOf(entry.hop, 0.0005f);
    *out++ = logOf(entry.forwardHop, 0.003f);
    *out++ = model_.plane(Plane::logPopularity, entry.item);
    *out++ = model_.plane(Plane::trend, entry.item);
    *out++ = model_.plane(Plane::fastTrend, entry.item);
    *out++ = viewed ? 1.0f : 0.0f;
    *out++ = freshness;
    *out++ = isLast ? 1.0f : 0.0f;
    *out++ = entry.views > 1 ? logOf(static_cast<float>(entry.views - 1), 1) : 0;
    *out++ = logOf(static_cast<float>(entry.hits), 1);
    *out++ = isLast ? model_.plane(Plane::repeatRate, entry.item) : 0;
    *out++ = logOf(entry.forwardPrevious, 0.01f);
}

void SessionTrace::context(float* out) const noexcept {
    using Plane = SessionModel::Plane;
    const auto length = static_cast<float>(steps_);
    *out++ = logOf(length - 1, 1);
    *out++ = model_.plane(Plane::logPopularity, lastItem_);
    *out++ = model_.plane(Plane::repeatRate, lastItem_);
    *out++ = static_cast<float>(repeats_) / length;
    *out++ = loudestForward_ * 3;
    *out++ = logOf(static_cast<float>(pack_.coViewed().rowLength(lastItem_)), 1) - 3;
}

}  // namespace nearshelf

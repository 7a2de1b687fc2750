// SPDX-License-Identifier: MIT
#include "evaluate/uncodedTrace.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace nearshelf::trainer {
namespace {

constexpr std::uint32_t nowhere = 0xFFFFFFFFu;

float logOf(float x, float unit) { return std::log1p(x / unit); }

}  // namespace

UncodedTrace::UncodedTrace(const UncodedTables& tables) : tables_(tables), slots_(tables.coViewed.rows.size(), nowhere) {
    const std::vector<float>&popularity = tables.planes[0], &trend = tables.planes[1];
    hot_.resize(slots_.size());
    std::iota(hot_.begin(), hot_.end(), 0u);
    const auto most = std::min<std::size_t>(hot_.size(), SessionModel::hotItems);
    std::partial_sort(hot_.begin(), hot_.begin() + static_cast<std::ptrdiff_t>(most), hot_.end(), [&](std::uint32_t a, std::uint32_t b) {
        const float ofA = popularity[a] + trend[a], ofB = popularity[b] + trend[b];
        return ofA != ofB ? ofA > ofB : a < b;
    });
    hot_.resize(most);
}

UncodedTrace::Entry& UncodedTrace::at(std::uint32_t item) {
    if (slots_[item] == nowhere) {
        slots_[item] = static_cast<std::uint32_t>(entries_.size());
        entries_.push_back({});
        entries_.back().item = item;
    }
    return entries_[slots_[item]];
}

void UncodedTrace::vote(std::uint32_t step, std::uint32_t age, float decay) {
    for (const CoNeighbour& neighbour : tables_.coViewed.rows[step]) {
        Entry& entry = at(neighbour.item);
        entry.whole += decay * neighbour.weight;
        ++entry.hits;
        if (age == 0) {
            entry.last = neighbour.weight;
            entry.forwardLast = neighbour.forward;
            loudestForward_ = std::max(loudestForward_, neighbour.forward);
        } else if (age == 1) {
            entry.forwardPrevious = neighbour.forward;
        }
    }
    Entry& self = at(step);
    if (self.lastView < 0)
        self.lastView = static_cast<std::int32_t>(age);
    else
        ++repeats_;
    ++self.views;
}

void UncodedTrace::hop(std::uint32_t step, bool isLast, float decay) {
    const auto& row = tables_.coViewed.rows[step];  // strongest first
    for (std::size_t i = 0; i < std::min<std::size_t>(row.size(), tables_.trace.hopWidth); ++i)
        for (const CoNeighbour& next : tables_.coViewed.rows[row[i].item]) {
            Entry& entry = at(next.item);
            entry.hop += decay * row[i].weight * next.weight;
            if (isLast) entry.forwardHop += row[i].forward * next.forward;
        }
}

std::vector<UncodedTrace::Entry> UncodedTrace::entries(const std::vector<std::uint32_t>& steps, std::size_t most) {
    entries_.clear();
    repeats_ = 0;
    loudestForward_ = 0;
    steps_ = steps.size();
    last_ = steps.front();
    const SessionTraceParams& params = tables_.trace;
    float decay = 1;
    for (std::uint32_t age = 0; age < steps.size() && age < params.maxSteps; ++age, decay *= tables_.stepDecay)
        vote(steps[age], age, decay);
    decay = 1;
    for (std::uint32_t age = 0; age < steps.size() && age < params.hopSteps; ++age, decay *= tables_.stepDecay)
        hop(steps[age], age == 0, decay);
    for (const std::uint32_t item : hot_) at(item);
    for (Entry& entry : entries_) {
        slots_[entry.item] = nowhere;
        entry.promise = entry.views > 0 ? 1e6f : entry.whole + params.hopPromise * entry.hop + params.forwardPromise * entry.forwardLast;
    }
    if (entries_.size() > most) {
        std::nth_element(entries_.begin(), entries_.begin() + static_cast<std::ptrdiff_t>(most), entries_.end(),
                         [](const Entry& a, const Entry& b) { return a.promise != b.promise ? a.promise > b.promise : a.item < b.item; });
        entries_.resize(most);
    }
    return entries_;
}

void UncodedTrace::candidate(const Entry& entry, float* out) const {
    const bool viewed = entry.lastView >= 0, isLast = entry.lastView == 0;
    const auto plane = [&](SessionModel::Plane name) { return tables_.planes[static_cast<std::size_t>(name)][entry.item]; };
    *out++ = logOf(entry.whole, 0.003f);
    *out++ = logOf(entry.forwardLast, 0.01f);
    *out++ = logOf(entry.last, 0.003f);
    *out++ = logOf(entry.hop, 0.0005f);
    *out++ = logOf(entry.forwardHop, 0.003f);
    *out++ = plane(SessionModel::Plane::logPopularity);
    *out++ = plane(SessionModel::Plane::trend);
    *out++ = plane(SessionModel::Plane::fastTrend);
    *out++ = viewed ? 1.0f : 0.0f;
    *out++ = viewed ? std::pow(0.7f, static_cast<float>(entry.lastView)) : 0.0f;
    *out++ = isLast ? 1.0f : 0.0f;
    *out++ = entry.views > 1 ? logOf(static_cast<float>(entry.views - 1), 1) : 0;
    *out++ = logOf(static_cast<float>(entry.hits), 1);
    *out++ = isLast ? plane(SessionModel::Plane::repeatRate) : 0;
    *out++ = logOf(entry.forwardPrevious, 0.01f);
}

void UncodedTrace::context(float* out) const {
    const auto length = static_cast<float>(steps_);
    *out++ = std::log(length);
    *out++ = tables_.planes[static_cast<std::size_t>(SessionModel::Plane::logPopularity)][last_];
    *out++ = tables_.planes[static_cast<std::size_t>(SessionModel::Plane::repeatRate)][last_];
    *out++ = static_cast<float>(repeats_) / length;
    *out++ = loudestForward_ * 3;
    *out++ = logOf(static_cast<float>(tables_.coViewed.rows[last_].size()), 1) - 3;
}

}  // namespace nearshelf::trainer

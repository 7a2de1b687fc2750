// SPDX-License-Identifier: MIT
#include "candidates/sessionSource.h"

#include "base/exp2.h"
#include "base/topK.h"
#include "candidates/sessionTrace.h"

namespace nearshelf {

namespace {

class Scorer {
public:
    Scorer(const Scene& scene) : model_(scene.pack.sessionModel()), trace_(scene.pack, scene.slots, scene.seeds.data(), scene.stepCount()) {
        float context[SessionModel::contextFeatures];
        trace_.context(context);
        model_.prepare(context, prepared_);
    }

    const SessionTrace& trace() const { return trace_; }
    float logit(std::uint32_t entry) const {
        float features[SessionModel::candidateFeatures];
        trace_.candidate(entry, features);
        return model_.score(features, prepared_);
    }

private:
    const SessionModel& model_;
    SessionTrace trace_;
    float prepared_[SessionModel::maxUnits];
};

/// The odds against the best one: e^(logit − best), 0 … 1.
float oddsOf(float logit, float best) { return exp2Of((logit - best) * 1.44269504f); }

bool hasModel(const Scene& scene) { return !scene.pack.sessionModel().empty() && !scene.pack.coViewed().empty(); }

}  // namespace

void SessionSource::collect(const Scene& scene, std::uint32_t limit, List<Found>& out) const {
    if (!hasModel(scene)) return sourceOf(Source::coViewed).collect(scene, limit, out);
    if (scene.seeds.empty()) return;
    const Scorer scorer(scene);
    const SessionTrace& trace = scorer.trace();
    TopK top(limit);
    for (const Scored& entry : trace.shortlist(&scene.admission)) top.offer(scorer.logit(entry.id), indexOf(trace.item(entry.id)));
    const List<Scored> best = top.take();
    for (const Scored& scored : best) {
        const ItemIndex item{scored.id};
        out.push_back({item, oddsOf(scored.score, best.front().score), trace.because(trace.find(item))});
    }
}

void SessionSource::judge(const Scene& scene, const List<ItemIndex>& items, List<Found>& out) const {
    if (!hasModel(scene)) return sourceOf(Source::coViewed).judge(scene, items, out);
    for (const ItemIndex item : items) out.push_back({item, 0, noItem});
    if (scene.seeds.empty()) return;
    const Scorer scorer(scene);
    float best = -1e30f;
    for (Found& found : out) {
        const std::uint32_t entry = scorer.trace().find(found.item);
        if (entry == ItemSlots::none) continue;
        found.score = scorer.logit(entry);
        found.because = scorer.trace().because(entry);
        if (found.score > best) best = found.score;
    }
    for (Found& found : out) {
        const bool reached = scorer.trace().find(found.item) != ItemSlots::none;
        found.score = reached ? oddsOf(found.score, best) : 0;
    }
}

}  // namespace nearshelf

// SPDX-License-Identifier: MIT
#include "model/fitSessionModel.h"

#include "model/headPack.h"

namespace nearshelf::trainer {
namespace {

void report(const ProgressFn& progress, const char* stage, bool done) {
    if (progress) progress(stage, done ? 1 : 0, 1);
}

/// A linear model has no hidden units; its section holds one that says nothing.
void padUnits(PackSessionModel& model) {
    if (model.hidden > 0) return;
    model.hidden = 1;
    model.weights.resize(model.weights.size() + SessionModel::candidateFeatures + SessionModel::contextFeatures + 2, 0.0f);
}

}  // namespace

SessionModelParams SessionModelParams::fast() {
    SessionModelParams params;
    params.mostCases = 10000;
    params.net.rounds = 4;
    return params;
}

SessionArtifacts buildSessionArtifacts(const History& history, const SessionModelParams& params, const ProgressFn& progress) {
    SessionArtifacts artifacts;
    if (history.visits.empty()) return artifacts;
    report(progress, "viewed together", false);
    artifacts.coViewed = coViewed(history, params.table);
    params.without.dropFrom(artifacts.coViewed);
    report(progress, "viewed together", true);

    const auto head = static_cast<std::size_t>(static_cast<double>(history.visits.size()) * (1 - params.tailShare));
    std::vector<Moment> moments = momentsFrom(history, head, params.net.seed);
    if (moments.size() > params.mostCases) moments.resize(params.mostCases);
    if (moments.size() < params.leastCases || params.without.model) return artifacts;

    report(progress, "replaying visits", false);
    const HeadPack headPack(history, head, params);
    const RankingCases cases = rankingCases(headPack.pack(), history, moments, params.trace, params.without);
    report(progress, "replaying visits", true);
    if (cases.cases.size() < params.leastCases) return artifacts;

    RankingNetParams net = params.net;
    if (params.without.hiddenUnits) net.hidden = 0;
    artifacts.model.weights = fitRankingNet(cases, net, progress);
    artifacts.model.hidden = static_cast<std::uint16_t>(net.hidden);
    artifacts.model.stepDecay = params.stepDecay;
    padUnits(artifacts.model);
    setPlanes(artifacts.model, history, history.visits.size(), params.planes);
    params.without.dropFrom(artifacts.model);
    return artifacts;
}

}  // namespace nearshelf::trainer

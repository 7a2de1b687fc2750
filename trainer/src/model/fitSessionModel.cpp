// SPDX-License-Identifier: MIT
#include "model/fitSessionModel.h"

#include "model/neighbourEncoder.h"
#include "model/sessionPlanes.h"
#include "pack/pack.h"
#include "pack/packWriter.h"

#include <stdexcept>

namespace nearshelf::trainer {
namespace {

void report(const ProgressFn& progress, const char* stage, bool done) {
    if (progress) progress(stage, done ? 1 : 0, 1);
}

/// A pack of nothing but the visits before the tail, for the engine's own code to look at.
void loadHead(Pack& pack, const History& history, std::size_t visits, const SessionModelParams& params) {
    History head{history.itemCount, {}, {history.visits.begin(), history.visits.begin() + static_cast<std::ptrdiff_t>(visits)}};
    PackModel model;
    for (std::uint32_t item = 0; item < history.itemCount; ++item) model.keys.push_back(ItemKey{item});
    for (auto& column : model.numbers) column.assign(history.itemCount, 0);
    model.coViewed = encodeNeighbourTable(coViewed(head, params.table));
    setPlanes(model.sessionModel, history, visits);
    model.sessionModel.hidden = static_cast<std::uint16_t>(params.net.hidden);
    model.sessionModel.weights = priorWeights(params.net);
    const WrittenPack written = writePack(model);
    const ErrorCode error = pack.load({written.bytes.data(), written.bytes.size()});
    if (error != ErrorCode::none) throw std::runtime_error(std::string("the session model's own pack: ") + messageOf(error));
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
    report(progress, "viewed together", true);

    const auto head = static_cast<std::size_t>(static_cast<double>(history.visits.size()) * (1 - params.tailShare));
    std::vector<Moment> moments = momentsFrom(history, head, params.net.seed);
    if (moments.size() > params.mostCases) moments.resize(params.mostCases);
    if (moments.size() < params.leastCases) return artifacts;

    report(progress, "replaying visits", false);
    Pack pack;
    loadHead(pack, history, head, params);
    const RankingCases cases = rankingCases(pack, history, moments);
    report(progress, "replaying visits", true);
    if (cases.cases.size() < params.leastCases) return artifacts;

    artifacts.model.weights = fitRankingNet(cases, params.net, progress);
    artifacts.model.hidden = static_cast<std::uint16_t>(params.net.hidden);
    setPlanes(artifacts.model, history, history.visits.size());
    return artifacts;
}

}  // namespace nearshelf::trainer

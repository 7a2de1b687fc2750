// SPDX-License-Identifier: MIT
#include "model/rehearsal.h"

#include "evaluate/rankMetrics.h"
#include "model/headPack.h"
#include "model/rankingCases.h"

#include <algorithm>

namespace nearshelf::trainer {
namespace {

std::vector<Moment> some(std::vector<Moment> moments, std::size_t most) {
    if (moments.size() > most) moments.resize(most);
    return moments;
}

}  // namespace

RehearsalFigures rehearse(const History& history, const SessionModelParams& params, const RehearsalParams& rehearsal) {
    const auto visits = static_cast<double>(history.visits.size());
    const auto check = static_cast<std::size_t>(visits * (1 - rehearsal.checkShare));
    const auto head = static_cast<std::size_t>(visits * (1 - rehearsal.checkShare - rehearsal.fitShare));
    const std::vector<Moment> asked = some(momentsFrom(history, check, params.net.seed), rehearsal.checkMoments);
    const std::vector<Moment> learnt = some(momentsBetween(history, head, check, params.net.seed), rehearsal.fitMoments);
    RankingNetParams net = params.net;
    net.rounds = rehearsal.rounds;
    net.leastSteps = rehearsal.leastSteps;
    const HeadPack headPack(history, head, params);
    const std::vector<float> weights = fitRankingNet(rankingCases(headPack.pack(), history, learnt, params.trace, params.without), net, {});
    const RankingCases cases = rankingCases(headPack.pack(), history, asked, params.trace, params.without);
    RankMetrics metrics;
    for (const RankingCase& one : cases.cases) metrics.add(rankOfChosen(cases, one, weights, net.hidden));
    for (std::size_t missed = cases.cases.size(); missed < asked.size(); ++missed) metrics.add(0);
    return {metrics.hr20(), metrics.mrr20(), metrics.queries()};
}

}  // namespace nearshelf::trainer

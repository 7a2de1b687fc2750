// SPDX-License-Identifier: MIT
#include "evaluate/evaluateUncoded.h"

#include "evaluate/uncodedTrace.h"
#include "model/rankingCases.h"

#include <algorithm>
#include <unordered_map>

namespace nearshelf::trainer {
namespace {

constexpr std::size_t mostSteps = 24, everything = ~std::size_t{0};  // as many steps as a shelf takes along

UncodedTables tablesOf(const History& history, std::size_t visits, const SessionModelParams& model, const UncodedParams& params) {
    const History head{history.itemCount, {}, {history.visits.begin(), history.visits.begin() + static_cast<std::ptrdiff_t>(visits)}};
    CoViewedParams table = model.table;
    table.neighbours = params.neighbours;
    return {coViewed(head, table), planeValues(history, visits, model.planes), model.stepDecay, model.trace};
}

/// One case: the candidates with their features, `wanted` among them or `count` = 0.
RankingCases caseOf(UncodedTrace& trace, const std::vector<std::uint32_t>& steps, std::uint32_t wanted, std::size_t most) {
    const auto entries = trace.entries(steps, most);
    const auto found = std::find_if(entries.begin(), entries.end(), [&](const UncodedTrace::Entry& entry) { return entry.item == wanted; });
    RankingCases all;
    if (found == entries.end()) return all;
    RankingCase one;
    one.count = static_cast<std::uint32_t>(entries.size());
    one.chosen = static_cast<std::uint32_t>(found - entries.begin());
    trace.context(one.context.data());
    all.features.resize(entries.size() * SessionModel::candidateFeatures);
    for (std::size_t i = 0; i < entries.size(); ++i) trace.candidate(entries[i], all.features.data() + i * SessionModel::candidateFeatures);
    all.cases.push_back(one);
    return all;
}

std::vector<std::uint32_t> stepsBefore(const Visit& visit, std::uint32_t position) {
    std::vector<std::uint32_t> steps;
    for (std::uint32_t i = position; i-- > 0 && steps.size() < mostSteps;) steps.push_back(visit.items[i]);
    return steps;
}

std::vector<float> fit(const History& history, const SessionModelParams& model, const UncodedParams& params, const ProgressFn& progress) {
    const auto head = static_cast<std::size_t>(static_cast<double>(history.visits.size()) * (1 - model.tailShare));
    std::vector<Moment> moments = momentsFrom(history, head, model.net.seed);
    if (moments.size() > model.mostCases) moments.resize(model.mostCases);
    const UncodedTables tables = tablesOf(history, head, model, params);
    UncodedTrace trace(tables);
    RankingCases all;
    for (const Moment& moment : moments) {
        const Visit& visit = history.visits[moment.visit];
        RankingCases found = caseOf(trace, stepsBefore(visit, moment.position), visit.items[moment.position], model.trace.shortlist);
        if (found.cases.empty()) continue;
        found.cases[0].first = all.features.size() / SessionModel::candidateFeatures;
        all.cases.push_back(found.cases[0]);
        all.features.insert(all.features.end(), found.features.begin(), found.features.end());
    }
    return all.cases.size() < model.leastCases ? priorWeights(model.net) : fitRankingNet(all, model.net, progress);
}

}  // namespace

RankMetrics evaluateUncoded(const History& history, const std::vector<std::string>& ids, const std::vector<SessionQuery>& queries,
                            const SessionModelParams& model, const ProgressFn& progress, const UncodedParams& params) {
    std::unordered_map<std::string, std::uint32_t> numberOf;
    for (std::uint32_t item = 0; item < ids.size(); ++item) numberOf.emplace(ids[item], item);
    const std::vector<float> weights = fit(history, model, params, progress);
    const UncodedTables tables = tablesOf(history, history.visits.size(), model, params);
    UncodedTrace trace(tables);
    RankMetrics metrics;
    ProgressTicker ticker(progress, "asking the uncoded model", queries.size());
    for (std::size_t q = 0; q < queries.size(); ++q) {
        ticker.at(q);
        std::vector<std::uint32_t> steps;
        for (std::size_t i = queries[q].prefix.size(); i-- > 0 && steps.size() < mostSteps;) {
            const auto known = numberOf.find(queries[q].prefix[i]);
            if (known != numberOf.end()) steps.push_back(known->second);
        }
        const auto wanted = numberOf.find(queries[q].next);
        RankingCases found;
        if (!steps.empty() && wanted != numberOf.end())
            found = caseOf(trace, steps, wanted->second, params.everyCandidate ? everything : model.trace.shortlist);
        metrics.add(found.cases.empty() ? 0 : rankOfChosen(found, found.cases[0], weights, model.net.hidden));
    }
    ticker.finish();
    return metrics;
}

}  // namespace nearshelf::trainer

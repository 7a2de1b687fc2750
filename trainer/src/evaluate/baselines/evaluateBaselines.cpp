// SPDX-License-Identifier: MIT
#include "evaluate/baselines/evaluateBaselines.h"

#include "evaluate/baselines/rankByScore.h"
#include "evaluate/baselines/sessionBaseline.h"
#include "evaluate/baselines/tuneBaseline.h"
#include "evaluate/compressedSize.h"
#include "evaluate/stopwatch.h"
#include "ingest/productLookup.h"

#include <functional>
#include <optional>

namespace nearshelf::trainer {
namespace {

struct Question {
    std::vector<std::uint32_t> prefix;
    std::optional<std::uint32_t> wanted;
};

std::vector<Question> questionsOf(const Catalog& catalog, const std::vector<SessionQuery>& queries) {
    const ProductLookup lookup(catalog);
    std::vector<Question> questions;
    for (const SessionQuery& query : queries) {
        Question question{{}, lookup.find(query.next)};
        for (const std::string& id : query.prefix)
            if (const auto item = lookup.find(id)) question.prefix.push_back(*item);
        questions.push_back(std::move(question));
    }
    return questions;
}

BaselineFigures figuresOf(const SessionBaseline& baseline, std::uint32_t items, const std::vector<Question>& questions,
                          const ProgressFn& progress) {
    BaselineFigures figures{baseline.name(), baseline.settings(), {}, 0, 0, 0};
    ProgressTicker ticker(progress, baseline.name(), questions.size());
    MedianStopwatch watch;
    std::vector<float> scores;
    for (std::size_t i = 0; i < questions.size(); ++i) {
        const auto& [prefix, wanted] = questions[i];
        scores.assign(items, 0.0f);
        watch.time([&] {
            if (!prefix.empty()) baseline.score(prefix, scores);
        });
        figures.metrics.add(wanted && !prefix.empty() ? rankByScore(*wanted, scores) : 0);
        ticker.at(i);
    }
    ticker.finish();
    figures.medianQueryMicros = watch.medianMicros();
    const std::vector<std::uint8_t> model = baseline.model();
    figures.modelBytes = model.size();
    figures.modelBrotliBytes = brotliSize(model);
    return figures;
}

}  // namespace

std::vector<BaselineFigures> evaluateBaselines(const StoreData& store, const std::vector<SessionQuery>& queries,
                                               const ProgressFn& progress) {
    const History& history = store.history;
    const std::vector<Question> questions = questionsOf(store.catalog, queries);
    const std::function<std::unique_ptr<SessionBaseline>()> makers[] = {
        [&] { return popBaseline(history); },
        [&] { return sessionPopBaseline(history); },
        [&] { return associationRules(history); },
        [&] { return sequentialRules(history); },
        [&] { return sessionNeighbours(history); },
        [&] { return vectorSessionNeighbours(history, tuneVectorSessionNeighbours(history, progress)); },
        [&] { return timeAwareNeighbours(history, tuneTimeAwareNeighbours(history, progress)); },
    };
    std::vector<BaselineFigures> figures;
    for (const auto& make : makers) figures.push_back(figuresOf(*make(), history.itemCount, questions, progress));
    return figures;
}

}  // namespace nearshelf::trainer

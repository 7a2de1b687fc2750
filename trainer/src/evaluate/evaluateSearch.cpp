// SPDX-License-Identifier: MIT
#include "evaluate/evaluateSearch.h"

#include "build/buildStore.h"
#include "build/searchInput.h"
#include "evaluate/compressedSize.h"
#include "evaluate/judgments.h"
#include "search/searcher.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <stdexcept>

namespace nearshelf::trainer {
namespace {

constexpr std::uint32_t searchedFor = 50;

double exponential(double grade) { return std::exp2(grade) - 1; }
double linear(double grade) { return grade; }

double ndcg10(const std::vector<double>& ranked, std::vector<double> all, double (*gain)(double)) {
    std::sort(all.begin(), all.end(), std::greater<>());
    double found = 0, best = 0;
    for (std::size_t i = 0; i < 10; ++i) {
        const double discount = 1 / std::log2(static_cast<double>(i) + 2);
        if (i < ranked.size()) found += gain(ranked[i]) * discount;
        if (i < all.size()) best += gain(all[i]) * discount;
    }
    return best > 0 ? found / best : 0;
}

class Scores {
public:
    void add(const JudgedQuery& query, const List<Scored>& items) {
        std::vector<double> ranked, all;
        for (const Scored& item : items) {
            const auto grade = query.grades.find(item.id);
            ranked.push_back(grade == query.grades.end() ? 0 : grade->second);
        }
        double highest = 0;
        for (const auto& entry : query.grades) {
            all.push_back(entry.second);
            highest = std::max(highest, entry.second);
        }
        if (!(highest > 0)) return;
        const auto right = [&](double grade) { return grade >= highest / 2; };
        sum_.ndcg10 += ndcg10(ranked, all, exponential);
        sum_.ndcg10Linear += ndcg10(ranked, all, linear);
        const auto first = std::find_if(ranked.begin(), ranked.end(), right);
        if (first != ranked.end()) sum_.mrr += 1 / static_cast<double>(first - ranked.begin() + 1);
        const auto found = static_cast<double>(std::count_if(ranked.begin(), ranked.end(), right));
        sum_.recall50 += found / std::min<double>(searchedFor, static_cast<double>(std::count_if(all.begin(), all.end(), right)));
        ++queries_;
    }

    SearchFigures mean() const {
        const double queries = std::max<double>(1, queries_);
        return {sum_.ndcg10 / queries, sum_.ndcg10Linear / queries, sum_.mrr / queries, sum_.recall50 / queries};
    }

private:
    SearchFigures sum_;
    double queries_ = 0;
};

double quantile(std::vector<double>& values, double share) {
    if (values.empty()) return 0;
    const auto at = values.begin() + static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size() - 1));
    std::nth_element(values.begin(), at, values.end());
    return *at;
}

double secondsSince(std::chrono::steady_clock::time_point begin) {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

void searchAll(search::Searcher& searcher, const Judgments& judgments, SearchEvaluation& evaluation) {
    Scores full, rerank, plainFull, plainRerank;
    std::vector<double> milliseconds;
    for (const JudgedQuery& query : judgments.queries) {
        List<std::uint32_t> judged;
        for (const auto& entry : query.grades) judged.push_back(entry.first);
        std::sort(judged.begin(), judged.end());
        search::SearchRequest request;
        request.text = query.text;
        request.count = searchedFor;
        const auto begin = std::chrono::steady_clock::now();
        const search::SearchAnswer answer = searcher.search(request);
        milliseconds.push_back(1000 * secondsSince(begin));
        full.add(query, answer.ranked.items);
        request.plain = true;
        plainFull.add(query, searcher.search(request).ranked.items);
        request.only = &judged;
        plainRerank.add(query, searcher.search(request).ranked.items);
        request.plain = false;
        rerank.add(query, searcher.search(request).ranked.items);
    }
    evaluation.full = full.mean();
    evaluation.rerank = rerank.mean();
    evaluation.plainFull = plainFull.mean();
    evaluation.plainRerank = plainRerank.mean();
    evaluation.p50Ms = quantile(milliseconds, 0.5);
    evaluation.p95Ms = quantile(milliseconds, 0.95);
}

void leaveOut(search::Searcher& searcher, const Judgments& judgments, SearchEvaluation& evaluation) {
    const search::SearchParams all = searcher.index().params;
    const auto measure = [&](const char* part, float search::SearchParams::*weight) {
        search::SearchParams less = all;
        less.*weight = 0;
        searcher.weigh(less);
        SearchEvaluation found;
        searchAll(searcher, judgments, found);
        evaluation.without.push_back({part, found.full, found.rerank});
    };
#define NEARSHELF_SEARCH_PARAM(name, value, meaning) measure(#name, &search::SearchParams::name);
#include "search/searchParams.def"
#undef NEARSHELF_SEARCH_PARAM
    searcher.weigh(all);
}

}  // namespace

SearchEvaluation evaluateSearch(const BuildOptions& options, const SearchOptions& searchOptions, const Source& source, bool ablate) {
    BuildOptions plain = options;
    plain.vectors = false;
    plain.fast = true;
    const BuiltStore store = buildStore(plain);
    const Judgments judgments = readJudgments(source, store.products);
    const auto begin = std::chrono::steady_clock::now();
    const BuiltSearch built = buildSearch(searchInput(store), searchOptions);
    SearchEvaluation evaluation;
    evaluation.buildSeconds = secondsSince(begin);
    evaluation.items = store.products.size();
    evaluation.queries = judgments.queries.size();
    evaluation.judgments = judgments.rows;
    evaluation.unknownProducts = judgments.unknownProducts;
    evaluation.indexBytes = built.bytes.size();
    evaluation.vectorBytes = built.vectorBytes;
    evaluation.indexBrotliBytes = brotliSize(built.bytes);
    search::Searcher searcher;
    const ErrorCode error = searcher.load({built.bytes.data(), built.bytes.size()});
    if (error != ErrorCode::none) throw std::runtime_error(std::string("the index built cannot be read: ") + messageOf(error));
    searcher.warm();
    searchAll(searcher, judgments, evaluation);
    if (ablate) leaveOut(searcher, judgments, evaluation);
    return evaluation;
}

}  // namespace nearshelf::trainer

// SPDX-License-Identifier: MIT
#include "evaluate/baselines/basketBaselines.h"

#include "model/occurrences.h"
#include "model/rowSums.h"

#include <algorithm>
#include <cmath>

namespace nearshelf::trainer {
namespace {

constexpr std::uint32_t ranked = 20;

struct Measure {
    std::string name;
    double (*weigh)(double both, double a, double b);
};

const std::vector<Measure>& measures() {
    static const std::vector<Measure> all{
        {"popularity", [](double, double, double) { return 0.0; }},
        {"ar", [](double both, double, double) { return both; }},
        {"confidence", [](double both, double a, double) { return both / a; }},
        {"lift", [](double both, double a, double b) { return both < 2 ? 0.0 : both / (a * b); }},
        {"cosine", [](double both, double a, double b) { return both / std::sqrt(a * b); }},
    };
    return all;
}

struct Pair {
    std::uint32_t item;
    float both;
};

std::vector<std::vector<Pair>> countPairs(const History& history, const Occurrences& occurrences) {
    std::vector<std::vector<Pair>> pairs(history.itemCount);
    RowSums sums(history.itemCount);
    for (std::uint32_t item = 0; item < history.itemCount; ++item) {
        for (const auto& place : occurrences.of(item))
            for (std::uint32_t other : history.baskets[place.group].items)
                if (other != item) sums.add(other, 1);
        for (std::uint32_t other : sums.touched()) pairs[item].push_back({other, sums.of(other)});
        sums.clear();
    }
    return pairs;
}

/// Rank of the wanted item, equal scores by popularity, then by item number; 0 beyond the ranks that count.
std::uint32_t rankOf(const BasketQuery& query, const std::vector<double>& scores, const Occurrences& occurrences) {
    const auto before = [&](std::uint32_t a, std::uint32_t b) {
        if (scores[a] != scores[b]) return scores[a] > scores[b];
        return occurrences.count(a) != occurrences.count(b) ? occurrences.count(a) > occurrences.count(b) : a < b;
    };
    std::uint32_t rank = 1;
    for (std::uint32_t item = 0; item < scores.size() && rank <= ranked; ++item)
        if (scores[item] >= 0 && item != query.wanted && before(item, query.wanted)) ++rank;
    return rank <= ranked ? rank : 0;
}

}  // namespace

std::vector<std::pair<std::string, RankMetrics>> basketBaselines(const History& history, const std::vector<BasketQuery>& queries) {
    const Occurrences occurrences(history.itemCount, history.baskets);
    const auto pairs = countPairs(history, occurrences);
    std::vector<std::pair<std::string, RankMetrics>> figures;
    std::vector<double> scores;
    for (const Measure& measure : measures()) {
        RankMetrics metrics;
        for (const BasketQuery& query : queries) {
            scores.assign(history.itemCount, 0);
            for (std::uint32_t item : query.rest)
                for (const Pair& pair : pairs[item])
                    scores[pair.item] +=
                        measure.weigh(static_cast<double>(pair.both), occurrences.count(item), occurrences.count(pair.item));
            for (std::uint32_t item : query.rest) scores[item] = -1;
            metrics.add(rankOf(query, scores, occurrences));
        }
        figures.emplace_back(measure.name, metrics);
    }
    return figures;
}

}  // namespace nearshelf::trainer

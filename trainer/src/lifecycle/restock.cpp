// SPDX-License-Identifier: MIT
#include "lifecycle/restock.h"

#include "nearshelf/types.h"

#include <cmath>
#include <utility>

namespace nearshelf::trainer {
namespace {

/// Sum and number of the logarithms of gaps.
struct LogGaps {
    double sum = 0, count = 0;

    void add(const std::vector<float>& gaps) {
        for (const float gap : gaps) sum += std::log(static_cast<double>(gap));
        count += static_cast<double>(gaps.size());
    }
    double drawnTo(double usual, double weight) const { return (sum + weight * usual) / (count + weight); }
};

}  // namespace

std::vector<float> gapsOf(const std::vector<std::uint32_t>& days) {
    std::vector<float> gaps;
    for (std::size_t i = 1; i < days.size(); ++i) gaps.push_back(static_cast<float>(days[i] - days[i - 1]));
    return gaps;
}

std::vector<PairHistory> pairHistories(const OrderLog& log, std::uint32_t lastDay, const RestockFitParams& params) {
    std::map<std::pair<std::uint32_t, std::uint64_t>, std::vector<std::uint32_t>> purchases;
    for (const OrderLine& line : log.lines) {
        const auto day = static_cast<std::uint32_t>(line.time / secondsPerDay);
        if (line.customerKey == 0 || line.time <= 0 || day > lastDay) continue;
        std::vector<std::uint32_t>& days = purchases[{line.product, line.customerKey}];
        if (days.empty() || day >= days.back() + params.leastGapDays) days.push_back(day);
    }
    std::vector<PairHistory> pairs;
    for (auto& [pair, days] : purchases)
        if (days.size() >= 2) pairs.push_back({pair.second, pair.first, std::move(days)});
    return pairs;
}

std::map<std::uint32_t, RestockParams> fitRestock(const std::vector<PairHistory>& pairs, const RestockFitParams& params) {
    LogGaps store;
    std::map<std::uint32_t, LogGaps> products;
    for (const PairHistory& pair : pairs) {
        const std::vector<float> gaps = gapsOf(pair.days);
        store.add(gaps);
        products[pair.product].add(gaps);
    }
    const double usual = store.drawnTo(0, 0);
    std::map<std::uint32_t, RestockParams> fitted;
    for (const auto& [product, gaps] : products)
        fitted[product] = {static_cast<float>(std::exp(gaps.drawnTo(usual, static_cast<double>(params.productWeight)))), params.weight};
    return fitted;
}

}  // namespace nearshelf::trainer

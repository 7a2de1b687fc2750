// SPDX-License-Identifier: MIT
#include "model/replenishable.h"

#include "model/occurrences.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace nearshelf::trainer {
namespace {

using Purchase = std::pair<std::uint32_t, std::uint32_t>;  // customer, day

/// Deviation over mean of the gaps between a customer's purchases; negative when there are fewer than two gaps.
double variation(const std::vector<std::uint32_t>& days) {
    if (days.size() < 3) return -1;
    const auto gaps = static_cast<double>(days.size() - 1);
    const double mean = (days.back() - days.front()) / gaps;
    double squares = 0;
    for (std::size_t i = 1; i < days.size(); ++i) squares += (days[i] - days[i - 1] - mean) * (days[i] - days[i - 1] - mean);
    return std::sqrt(squares / gaps) / mean;
}

bool isReplenishable(std::vector<Purchase> purchases, const ReplenishableParams& params) {
    std::sort(purchases.begin(), purchases.end());
    std::vector<double> variations;
    std::uint32_t customers = 0;
    for (std::size_t first = 0; first < purchases.size();) {
        std::vector<std::uint32_t> days;
        std::size_t i = first;
        for (; i < purchases.size() && purchases[i].first == purchases[first].first; ++i)
            if (days.empty() || purchases[i].second >= days.back() + params.minGapDays) days.push_back(purchases[i].second);
        ++customers;
        if (const double v = variation(days); v >= 0) variations.push_back(v);
        first = i;
    }
    if (variations.size() < params.minRepeatBuyers ||
        static_cast<float>(variations.size()) < params.minRepeatShare * static_cast<float>(customers))
        return false;
    const auto middle = variations.begin() + static_cast<std::ptrdiff_t>(variations.size() / 2);
    std::nth_element(variations.begin(), middle, variations.end());
    return *middle <= params.maxVariation;
}

}  // namespace

std::vector<bool> replenishable(const History& history, const ReplenishableParams& params) {
    const Occurrences occurrences(history.itemCount, history.baskets);
    std::vector<bool> result(history.itemCount, false);
    for (std::uint32_t item = 0; item < history.itemCount; ++item) {
        std::vector<Purchase> purchases;
        for (const auto& place : occurrences.of(item)) {
            const Basket& basket = history.baskets[place.group];
            if (basket.customer != noCustomer && basket.time != 0) purchases.emplace_back(basket.customer, basket.time / secondsPerDay);
        }
        result[item] = isReplenishable(std::move(purchases), params);
    }
    return result;
}

}  // namespace nearshelf::trainer

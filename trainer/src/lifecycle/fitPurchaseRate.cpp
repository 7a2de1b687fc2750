// SPDX-License-Identifier: MIT
#include "lifecycle/fitPurchaseRate.h"

#include "lifecycle/nelderMead.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <tuple>

namespace nearshelf::trainer {
namespace {

/// Equal records are counted, not repeated: a store's customers share a few thousand histories.
template <typename Record, typename Key>
std::vector<std::pair<Record, double>> counted(std::vector<Record> records, Key key) {
    std::sort(records.begin(), records.end(), [&](const Record& a, const Record& b) { return key(a) < key(b); });
    std::vector<std::pair<Record, double>> groups;
    for (const Record& record : records) {
        if (groups.empty() || key(groups.back().first) != key(record)) groups.emplace_back(record, 0);
        ++groups.back().second;
    }
    return groups;
}

double logLikelihood(const PurchaseRecord& record, double r, double alpha, double a, double b) {
    const auto x = static_cast<double>(record.repeats), last = static_cast<double>(record.last), age = static_cast<double>(record.age);
    const double common = std::lgamma(r + x) - std::lgamma(r) + r * std::log(alpha) + std::lgamma(a + b) + std::lgamma(b + x) -
                          std::lgamma(b) - std::lgamma(a + b + x);
    const double stayed = -(r + x) * std::log(alpha + age);
    if (x == 0) return common + stayed;
    const double left = std::log(a) - std::log(b + x - 1) - (r + x) * std::log(alpha + last);
    const double larger = std::max(stayed, left);
    return common + larger + std::log(std::exp(stayed - larger) + std::exp(left - larger));
}

double logLikelihood(const SpendRecord& record, double p, double q, double v) {
    const double px = p * record.purchases;
    return std::lgamma(px + q) - std::lgamma(px) - std::lgamma(q) + q * std::log(v) + (px - 1) * std::log(record.mean) +
           px * std::log(record.purchases) - (px + q) * std::log(record.purchases * record.mean + v);
}

/// Logarithms as coordinates keep every parameter positive; this keeps the simplex where lgamma is exact.
bool outside(const std::vector<double>& at) {
    return std::any_of(at.begin(), at.end(), [](double x) { return std::fabs(x) > 12; });
}

}  // namespace

PurchaseRateParams fitPurchaseRate(const std::vector<PurchaseRecord>& records) {
    const auto again = std::count_if(records.begin(), records.end(), [](const PurchaseRecord& record) { return record.repeats > 0; });
    if (again == 0 || again == static_cast<std::ptrdiff_t>(records.size()))
        throw std::runtime_error("customers: found nobody or everybody to have bought again, expected some of each");
    const auto groups =
        counted(records, [](const PurchaseRecord& record) { return std::make_tuple(record.repeats, record.last, record.age); });
    const auto best = minimize(
        [&](const std::vector<double>& at) {
            if (outside(at)) return HUGE_VAL;
            double sum = 0;
            for (const auto& [record, count] : groups)
                sum -= count * logLikelihood(record, std::exp(at[0]), std::exp(at[1]), std::exp(at[2]), std::exp(at[3]));
            return sum;
        },
        {0, 2, 0, 1});
    return {static_cast<float>(std::exp(best[0])), static_cast<float>(std::exp(best[1])), static_cast<float>(std::exp(best[2])),
            static_cast<float>(std::exp(best[3]))};
}

SpendParams fitSpend(const std::vector<SpendRecord>& records) {
    if (records.empty()) throw std::runtime_error("customers: found none who bought again, expected some");
    const auto best = minimize(
        [&](const std::vector<double>& at) {
            if (outside(at)) return HUGE_VAL;
            double sum = 0;
            for (const SpendRecord& record : records) sum -= logLikelihood(record, std::exp(at[0]), 1 + std::exp(at[1]), std::exp(at[2]));
            return sum;
        },
        {1, 1, 3});
    return {static_cast<float>(std::exp(best[0])), static_cast<float>(1 + std::exp(best[1])), static_cast<float>(std::exp(best[2]))};
}

}  // namespace nearshelf::trainer

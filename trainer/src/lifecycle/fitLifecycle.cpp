// SPDX-License-Identifier: MIT
#include "lifecycle/fitLifecycle.h"

#include "nearshelf/types.h"

#include "base/calendar.h"
#include "base/shortKey.h"
#include "lifecycle/customerRecords.h"
#include "lifecycle/fitPurchaseRate.h"
#include "lifecycle/restock.h"
#include "lifecycle/restockSpread.h"

#include <algorithm>
#include <map>
#include <optional>

namespace nearshelf::trainer {
namespace {

std::uint32_t lastDayOf(const OrderLog& log) {
    std::int64_t last = 0;
    for (const Order& order : log.orders) last = std::max(last, order.time);
    return static_cast<std::uint32_t>(last / secondsPerDay);
}

void fitCustomers(const OrderLog& log, std::uint32_t lastDay, const LifecycleFitParams& params, LifecycleModel& model) {
    std::vector<PurchaseRecord> records;
    std::vector<SpendRecord> spends;
    for (const CustomerRecord& customer : customerRecords(log, lastDay)) {
        records.push_back(customer.record);
        if (customer.meanSpend > 0) spends.push_back({static_cast<double>(customer.record.repeats), customer.meanSpend});
    }
    const auto again = std::count_if(records.begin(), records.end(), [](const PurchaseRecord& record) { return record.repeats > 0; });
    if (records.size() < params.leastCustomers || again == 0 || again == static_cast<std::ptrdiff_t>(records.size())) return;
    const auto bounded = [](float value) { return std::clamp(value, 0.001f, 100000.0f); };
    const PurchaseRateParams rate = fitPurchaseRate(records);
    model.rate = {bounded(rate.r), bounded(rate.alpha), bounded(rate.a), bounded(rate.b)};
    if (model.rate.a == 1) model.rate.a = 1.001f;
    if (spends.size() < params.leastCustomers) return;
    const SpendParams spend = fitSpend(spends);
    model.spend = {bounded(spend.p), std::clamp(spend.q, 1.001f, 100000.0f), bounded(spend.v)};
}

void fitGaps(const OrderLog& log, std::uint32_t lastDay, const Catalog& catalog, const ProductLookup& lookup,
             const LifecycleFitParams& params, LifecycleModel& model) {
    const std::vector<PairHistory> pairs = pairHistories(log, lastDay, {});
    const std::map<std::uint32_t, RestockParams> fitted = fitRestock(pairs, {});
    std::map<std::uint32_t, std::size_t> counts;
    for (const PairHistory& pair : pairs) counts[pair.product] += pair.days.size() - 1;
    std::vector<std::pair<std::size_t, std::uint32_t>> often;
    std::vector<float> days;
    for (const auto& [product, count] : counts) {
        days.push_back(fitted.at(product).days);
        if (count >= params.leastGaps) often.emplace_back(count, product);
    }
    if (days.size() < params.leastGaps) return;
    std::nth_element(days.begin(), days.begin() + static_cast<std::ptrdiff_t>(days.size() / 2), days.end());
    model.usual.days = days[days.size() / 2];
    model.usual.weight = RestockFitParams().weight;
    model.spread = fitRestockSpread(pairs);
    std::sort(often.begin(), often.end(),
              [](const auto& a, const auto& b) { return a.first != b.first ? a.first > b.first : a.second < b.second; });
    for (const auto& [count, product] : often) {
        if (model.gaps.size() == params.mostProducts) break;
        const std::string& id = log.productIds[product];
        const std::optional<std::uint32_t> known = lookup.find(id);
        if (known) model.gaps.push_back({shortKeyOf(catalog.products[*known].id), fitted.at(product).days});
    }
}

void fitDiscounts(const OrderLog& log, const LifecycleFitParams& params, LifecycleModel& model) {
    std::map<std::uint32_t, std::vector<double>> prices;
    for (const OrderLine& line : log.lines)
        if (line.unitPrice > 0) prices[line.product].push_back(line.unitPrice);
    std::map<std::uint32_t, double> usual;
    for (auto& [product, seen] : prices) {
        std::nth_element(seen.begin(), seen.begin() + static_cast<std::ptrdiff_t>(seen.size() / 2), seen.end());
        usual[product] = seen[seen.size() / 2];
    }
    std::size_t discounted = 0;
    for (const Order& order : log.orders) {
        double paid = 0, full = 0;
        for (std::size_t i = order.begin; i < order.end; ++i) {
            const OrderLine& line = log.lines[i];
            if (line.unitPrice <= 0) continue;
            paid += line.quantity * line.unitPrice;
            full += line.quantity * usual[line.product];
        }
        discounted += paid < params.discountedBelow * full ? 1 : 0;
    }
    model.discountShare = static_cast<float>(discounted) / static_cast<float>(log.orders.size());
}

/// Of whole years only: the months of half a year would pass for its season.
void fitSeason(const OrderLog& log, std::uint32_t lastDay, LifecycleModel& model) {
    std::uint32_t firstDay = lastDay;
    for (const Order& order : log.orders)
        if (order.time > 0) firstDay = std::min(firstDay, static_cast<std::uint32_t>(order.time / secondsPerDay));
    const std::uint32_t years = (lastDay + 1 - firstDay) / 365;
    if (years == 0) return;
    float months[12] = {}, all = 0;
    for (const Order& order : log.orders) {
        const auto day = static_cast<std::uint32_t>(order.time / secondsPerDay);
        if (order.time <= 0 || day + 365 * years <= lastDay) continue;
        ++months[monthOf(day) - 1];
        ++all;
    }
    for (std::size_t month = 0; month < 12; ++month) model.months[month] = months[month] / all;
}

}  // namespace

LifecycleModel fitLifecycle(const OrderLog& log, const Catalog& catalog, const ProductLookup& lookup, const LifecycleFitParams& params) {
    LifecycleModel model;
    if (log.orders.size() < params.leastCustomers) return model;
    const std::uint32_t lastDay = lastDayOf(log);
    fitCustomers(log, lastDay, params, model);
    fitGaps(log, lastDay, catalog, lookup, params, model);
    fitDiscounts(log, params, model);
    fitSeason(log, lastDay, model);
    return model;
}

}  // namespace nearshelf::trainer

// SPDX-License-Identifier: MIT
#include "lifecycle/customerRecords.h"

#include "nearshelf/types.h"

#include <map>

namespace nearshelf::trainer {
namespace {

constexpr float daysPerWeek = 7;

using SpendByDay = std::map<std::uint32_t, double>;

CustomerRecord recordOf(std::uint64_t customer, const SpendByDay& spend, std::uint32_t lastDay) {
    CustomerRecord result;
    result.customer = customer;
    double repeatSpend = 0;
    for (const auto& [day, value] : spend) {
        if (!result.days.empty()) repeatSpend += value;
        result.days.push_back(day);
    }
    const std::uint32_t first = result.days.front();
    result.record.repeats = static_cast<float>(result.days.size() - 1);
    result.record.last = static_cast<float>(result.days.back() - first) / daysPerWeek;
    result.record.age = static_cast<float>(lastDay - first) / daysPerWeek;
    if (result.days.size() > 1) result.meanSpend = repeatSpend / static_cast<double>(result.days.size() - 1);
    return result;
}

}  // namespace

std::vector<CustomerRecord> customerRecords(const OrderLog& log, std::uint32_t lastDay) {
    std::map<std::uint64_t, SpendByDay> customers;
    for (const Order& order : log.orders) {
        const auto day = static_cast<std::uint32_t>(order.time / secondsPerDay);
        if (order.customerKey == 0 || order.time <= 0 || day > lastDay) continue;
        double& spend = customers[order.customerKey][day];
        for (std::size_t i = order.begin; i < order.end; ++i) spend += log.lines[i].quantity * log.lines[i].unitPrice;
    }
    std::vector<CustomerRecord> records;
    for (const auto& [customer, spend] : customers) records.push_back(recordOf(customer, spend, lastDay));
    return records;
}

}  // namespace nearshelf::trainer

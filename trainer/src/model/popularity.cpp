// SPDX-License-Identifier: MIT
#include "model/popularity.h"

#include <algorithm>
#include <cmath>

namespace nearshelf::trainer {
namespace {

// An item first seen this soon after the data begin may be older than the data.
constexpr std::uint32_t dataBeginDays = 30;

struct Span {
    Seconds first = 0, last = 0;  // 0 when no interaction has a time
};

Span spanOf(const std::vector<Interaction>& interactions) {
    Span span;
    for (const Interaction& interaction : interactions) {
        if (interaction.time == 0) continue;
        span.first = span.first == 0 ? interaction.time : std::min(span.first, interaction.time);
        span.last = std::max(span.last, interaction.time);
    }
    return span;
}

double daysBefore(Seconds last, Seconds time) { return static_cast<double>(last - time) / secondsPerDay; }

std::vector<double> trendOf(std::uint32_t itemCount, const std::vector<Interaction>& interactions, Span span,
                            const PopularityParams& params) {
    std::vector<double> trend(itemCount, 0.0), recent(itemCount, 0.0), all(itemCount, 0.0);
    if (daysBefore(span.last, span.first) < 2 * params.recentDays) return trend;
    double recentSum = 0, allSum = 0;
    for (const Interaction& interaction : interactions) {
        if (interaction.time == 0) continue;
        all[interaction.item] += interaction.weight;
        allSum += interaction.weight;
        if (daysBefore(span.last, interaction.time) > params.recentDays) continue;
        recent[interaction.item] += interaction.weight;
        recentSum += interaction.weight;
    }
    for (std::uint32_t item = 0; item < itemCount; ++item) {
        const double expected = all[item] * recentSum / allSum;
        trend[item] = std::log2((recent[item] + params.priorWeight) / (expected + params.priorWeight));
    }
    return trend;
}

}  // namespace

Activity activity(std::uint32_t itemCount, const std::vector<Interaction>& interactions, const PopularityParams& params) {
    const Span span = spanOf(interactions);
    Activity result{std::vector<double>(itemCount, 0.0), trendOf(itemCount, interactions, span, params),
                    std::vector<std::uint32_t>(itemCount, 0)};
    for (const Interaction& interaction : interactions) {
        const double age = interaction.time == 0 ? 0.0 : daysBefore(span.last, interaction.time);
        result.popularity[interaction.item] += interaction.weight * std::exp2(-age / params.halfLifeDays);
        std::uint32_t& first = result.firstDay[interaction.item];
        const std::uint32_t day = interaction.time / secondsPerDay;
        if (day != 0 && (first == 0 || day < first)) first = day;
    }
    for (std::uint32_t& day : result.firstDay)
        if (day < span.first / secondsPerDay + dataBeginDays) day = 0;
    return result;
}

}  // namespace nearshelf::trainer

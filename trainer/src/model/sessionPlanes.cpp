// SPDX-License-Identifier: MIT
#include "model/sessionPlanes.h"

#include "model/levels.h"

#include <cmath>

namespace nearshelf::trainer {
namespace {

/// Views of each item, recent visits counting more, divided so that the average item has 1.
class Shares {
public:
    explicit Shares(std::uint32_t itemCount) : views_(itemCount, 0.0) {}
    void add(std::uint32_t item, double amount) {
        views_[item] += amount;
        sum_ += amount;
    }
    double of(std::uint32_t item) const { return sum_ > 0 ? views_[item] / sum_ * static_cast<double>(views_.size()) : 0; }

private:
    std::vector<double> views_;
    double sum_ = 0;
};

float logRatio(double above, double below, double prior) { return static_cast<float>(std::log((above + prior) / (below + prior))); }

}  // namespace

PlaneValues planeValues(const History& history, std::size_t visits, const SessionPlaneParams& params) {
    using Plane = SessionModel::Plane;
    const std::uint32_t count = history.itemCount;
    Shares all(count), recent(count), latest(count);
    std::vector<double> followed(count, 0.0), repeated(count, 0.0);
    for (std::size_t v = 0; v < visits; ++v) {
        const double age = static_cast<double>(visits - v) / static_cast<double>(visits);
        const double recentAmount = std::exp(-age / static_cast<double>(params.trendShare));
        const double latestAmount = std::exp(-age / static_cast<double>(params.fastTrendShare));
        const auto& items = history.visits[v].items;
        for (std::size_t i = 0; i < items.size(); ++i) {
            all.add(items[i], 1);
            recent.add(items[i], recentAmount);
            latest.add(items[i], latestAmount);
            if (i + 1 == items.size()) continue;
            followed[items[i]] += 1;
            if (items[i + 1] == items[i]) repeated[items[i]] += 1;
        }
    }
    PlaneValues values;
    const auto plane = [&](Plane name) -> std::vector<float>& { return values[static_cast<std::size_t>(name)]; };
    const auto usual = static_cast<double>(params.usualRepeat), prior = static_cast<double>(params.repeatPrior);
    for (std::uint32_t item = 0; item < count; ++item) {
        plane(Plane::logPopularity).push_back(static_cast<float>(std::log(all.of(item) + 0.1)));
        plane(Plane::trend).push_back(logRatio(recent.of(item), all.of(item), 0.2));
        plane(Plane::fastTrend).push_back(logRatio(latest.of(item), all.of(item), 0.3));
        const double rate = (repeated[item] + usual * prior) / (followed[item] + prior);
        plane(Plane::repeatRate).push_back(static_cast<float>(std::log(rate / usual)));
    }
    return values;
}

void setPlanes(PackSessionModel& model, const History& history, std::size_t visits, const SessionPlaneParams& params) {
    const PlaneValues values = planeValues(history, visits, params);
    for (std::size_t p = 0; p < SessionModel::planes; ++p) {
        const Levels levels = fitLevels(values[p], 16, 0.005, 0.995);
        model.scales[p] = {levels.low, levels.step};
        model.planes[p].clear();
        for (float value : values[p]) model.planes[p].push_back(levels.nearest(value));
    }
}

}  // namespace nearshelf::trainer

// SPDX-License-Identifier: MIT
#include "intent/visitForecast.h"

#include "base/exp2.h"

#include <limits>

namespace nearshelf {
namespace {

constexpr float log2OfE = 1.44269504f;
constexpr std::size_t eventsFeature = 0, cartFeature = 5;

float logistic(float logOdds) { return 1 / (1 + exp2Of(-log2OfE * logOdds)); }

/// Log-odds without a store's model: orders of magnitude of published funnels (some 2 - 3 in a hundred visits buy, one in ten fills a
/// cart, three in ten carts are bought [Baymard]), moved by what every store's sessions agree upon.
void usualLogOdds(const LiveVisit& visit, float* logOdds) {
    const auto cart = static_cast<float>(visit.cartItems() > 0 ? 1 : 0), checkout = static_cast<float>(visit.checkoutPages > 0 ? 1 : 0);
    const float deep = visit.views < 10 ? 0.12f * static_cast<float>(visit.views) : 1.2f;
    logOdds[0] = -4.0f + deep + 2.4f * cart + 1.2f * checkout - (visit.bounced != 0 ? 1.0f : 0.0f);
    logOdds[1] = -2.6f + deep - 1.0f * checkout;
    logOdds[2] = -0.8f - deep - 0.8f * cart;
}

}  // namespace

void visitFeatures(const LiveVisit& visit, float* features) noexcept {
    constexpr float unknown = std::numeric_limits<float>::quiet_NaN();
    const auto count = [&visit](ActKind kind) { return static_cast<float>(visit.countOf(kind)); };
    const auto views = static_cast<float>(visit.views), stays = static_cast<float>(visit.stays);
    std::uint32_t categories = 0, mostViews = 0, alike = 0, seen = 0;
    for (std::size_t i = 0; i < visit.items; ++i) {
        if (visit.seen[i].views == 0) continue;
        ++seen;
        if (visit.seen[i].views > mostViews) mostViews = visit.seen[i].views;
        if (visit.seen[i].category == visit.lastCategory) ++alike;
        std::size_t before = 0;
        while (before < i && (visit.seen[before].views == 0 || visit.seen[before].category != visit.seen[i].category)) ++before;
        if (before == i) ++categories;
    }
    const bool carted = visit.firstCart != 0;
    const float values[visitFeatureCount] = {
        views + count(ActKind::addToCart) + count(ActKind::removeFromCart) + count(ActKind::addToWishlist),
        views,
        static_cast<float>(seen),
        static_cast<float>(categories),
        static_cast<float>(mostViews),
        static_cast<float>(visit.cartItems()),
        count(ActKind::addToCart),
        count(ActKind::removeFromCart),
        count(ActKind::addToWishlist),
        static_cast<float>(visit.last - visit.begin),
        stays > 0 ? visit.dwellSum / stays : unknown,
        stays > 0 ? visit.lastDwell : unknown,
        carted ? static_cast<float>(visit.last - visit.firstCart) : unknown,
        static_cast<float>(visit.viewsSinceCart),
        views > 0 ? static_cast<float>(visit.categoryChanges) / views : unknown,
        static_cast<float>(alike),
        visit.lastPrice > 0 ? visit.lastPrice : unknown,
        visit.priceSum > 0 ? visit.lastPrice * views / visit.priceSum : unknown,
        views > 0 ? static_cast<float>(visit.reduced) / views : unknown,
        count(ActKind::search) + count(ActKind::filter),
        count(ActKind::priceOrder) + count(ActKind::coupon),
        static_cast<float>(visit.checkoutPages + 2 * visit.bounced),
        static_cast<float>(visit.localHour(visit.last)),
        visit.source == 0 ? unknown : static_cast<float>(visit.source),
    };
    for (std::size_t i = 0; i < visitFeatureCount; ++i) features[i] = values[i];
}

std::size_t visitStage(const float* features) noexcept {
    constexpr std::uint8_t lastEvents[] = {1, 2, 3, 5, 8};
    std::size_t stage = features[cartFeature] > 0 ? 1 : 0;
    for (const std::uint8_t last : lastEvents)
        if (features[eventsFeature] > last) stage += 2;
    return stage;
}

float VisitModel::logOdds(std::size_t outcome, const float* features) const noexcept {
    constexpr float perUnit = 64;
    const float plain = trees[outcome].logOdds(features);
    const StageCorrection correction = corrections[outcome][visitStage(features)];
    return plain + (static_cast<float>(correction.tilt) * plain + static_cast<float>(correction.shift)) / perUnit;
}

VisitForecast forecastVisit(const VisitModel& model, const LiveVisit& visit) noexcept {
    float features[visitFeatureCount], logOdds[outcomeCount];
    visitFeatures(visit, features);
    usualLogOdds(visit, logOdds);
    VisitForecast forecast;
    for (std::size_t i = 0; i < outcomeCount; ++i) {
        if (!model.trees[i].empty()) logOdds[i] = model.logOdds(i, features);
        const float probability = logistic(logOdds[i]);
        forecast.probability[i] = probability;
        for (const float level : model.levels[i])
            if (probability >= level) ++forecast.level[i];
    }
    return forecast;
}

}  // namespace nearshelf

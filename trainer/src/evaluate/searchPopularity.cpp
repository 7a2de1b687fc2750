// SPDX-License-Identifier: MIT
#include "evaluate/searchPopularity.h"

#include "model/popularity.h"
#include "model/randomBits.h"

#include <algorithm>
#include <numeric>

namespace nearshelf::trainer {
namespace {

constexpr double innerShare = 0.15;
constexpr std::size_t shelfSize = 20;

std::size_t headOf(std::size_t count) { return static_cast<std::size_t>(static_cast<double>(count) * (1 - innerShare)); }

std::vector<std::uint32_t> askedFor(const History& history) {
    RandomBits random(1);
    std::vector<std::uint32_t> asked;
    for (std::size_t i = headOf(history.baskets.size()); i < history.baskets.size(); ++i)
        if (const auto& items = history.baskets[i].items; !items.empty()) asked.push_back(items[random.next() % items.size()]);
    for (std::size_t i = headOf(history.visits.size()); i < history.visits.size(); ++i) asked.push_back(history.visits[i].items.front());
    return asked;
}

std::vector<Interaction> interactionsBefore(const History& history, const InteractionWeights& weights) {
    std::vector<Interaction> interactions;
    for (std::size_t i = 0; i < headOf(history.baskets.size()); ++i)
        for (std::uint32_t item : history.baskets[i].items) interactions.push_back({item, history.baskets[i].time, weights.purchase});
    const std::size_t visits = headOf(history.visits.size());
    for (std::size_t i = 0; i < visits; ++i) {
        const Visit& visit = history.visits[i];
        const float kept = visit.time > 0 ? 1.0f : weights.ofPlace(i + 1, visits);
        for (std::uint32_t item : visit.items) interactions.push_back({item, visit.time, kept * weights.view});
    }
    return interactions;
}

double hr20(const History& history, const std::vector<std::uint32_t>& asked, const PopularityParams& params,
            const InteractionWeights& weights) {
    const std::vector<double> popularity = activity(history.itemCount, interactionsBefore(history, weights), params).popularity;
    std::vector<std::uint32_t> order(history.itemCount);
    std::iota(order.begin(), order.end(), 0u);
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return popularity[a] > popularity[b]; });
    order.resize(std::min(order.size(), shelfSize));
    const auto hit = [&](std::uint32_t item) { return std::find(order.begin(), order.end(), item) != order.end(); };
    return 100 * static_cast<double>(std::count_if(asked.begin(), asked.end(), hit)) / static_cast<double>(asked.size());
}

}  // namespace

std::vector<PopularityTrial> searchPopularity(const History& history) {
    const std::vector<std::uint32_t> asked = askedFor(history);
    const bool timed = std::any_of(history.baskets.begin(), history.baskets.end(), [](const Basket& basket) { return basket.time > 0; }) ||
                       std::any_of(history.visits.begin(), history.visits.end(), [](const Visit& visit) { return visit.time > 0; });
    std::vector<PopularityTrial> trials;
    if (asked.empty()) return trials;
    const PopularityParams standard;
    const InteractionWeights standardWeights;
    for (const float halfLife : {7.0f, 14.0f, 30.0f, 60.0f, 90.0f, 180.0f, 365.0f}) {
        if (!timed) break;
        PopularityParams params;
        params.halfLifeDays = halfLife;
        trials.push_back({static_cast<double>(halfLife), halfLife == standard.halfLifeDays, hr20(history, asked, params, standardWeights)});
    }
    for (const float share : {0.02f, 0.05f, 0.1f, 0.25f, 0.5f, 1.0f, 10.0f}) {
        if (timed) break;
        InteractionWeights weights;
        weights.halfLifeShare = share;
        trials.push_back({static_cast<double>(share), share == standardWeights.halfLifeShare, hr20(history, asked, standard, weights)});
    }
    return trials;
}

}  // namespace nearshelf::trainer

// SPDX-License-Identifier: MIT
#include "intent/recognise.h"

#include "base/exp2.h"

namespace nearshelf {
namespace {

constexpr RecogniseParams params{};
constexpr float unit = 0.25f;  ///< of the table below, in powers of two

/// By reason, then by state: strong, comparing, research, browsing, impulse, price, message, gift.
constexpr std::int8_t weights[intentReasonCount][intentStateCount] = {
    {12, 0, -2, -6, 4, 0, 0, 0},     // cartFilled
    {14, -2, -4, -6, 2, 0, 0, 0},    // checkoutReached
    {6, 4, 2, -4, -2, 0, 0, 0},      // itemRevisited
    {0, 12, 0, -4, -2, 0, 0, 0},     // alikeViewed
    {0, 12, 0, -4, -4, 0, 0, 0},     // compared
    {0, 0, 14, -4, -4, 0, 0, 0},     // readLong
    {0, 0, 10, -4, -4, 0, 0, 0},     // detailsOpened
    {2, 0, 2, 0, -2, 0, -2, 0},      // searched
    {-4, -8, -4, 8, 0, 0, 0, 2},     // categoriesHopped
    {-4, 0, -8, 6, 2, 0, 0, 0},      // leftQuickly
    {2, -4, -4, -4, 12, 0, 0, 0},    // cartedQuickly
    {-2, -2, -2, 2, 8, 0, 0, 0},     // cameByAd
    {-2, -2, -2, -4, -4, 18, 0, 0},  // soughtPrice
    {0, 0, 0, -2, 2, 12, 0, 0},      // viewedReduced
    {0, 0, 0, -2, 0, 0, 14, 0},      // cameByMessage
    {0, 0, 0, 0, 0, 0, 0, 40},       // saidGift
    {0, 0, 0, 0, -4, 0, 0, 20},      // giftHints
    {-4, 4, 0, 0, -2, 2, 0, 0},      // cartChanged
    {-2, 2, 0, 0, 0, 4, 0, 0},       // checkoutLeft
    {0, 0, 0, 2, 0, 0, 2, 0},        // returned
    {0, 2, 4, 0, -6, 0, 0, 0},       // longVisit
    {0, 0, -2, 0, 2, 0, 0, 0},       // eveningPhone
    {-6, -6, -6, 6, -4, -4, 0, -4},  // justBegun
    {0, -4, 0, 2, 0, 0, 0, 2},       // categoryLeft
};

/// Before any signal: most visits look round.
constexpr std::int8_t base[intentStateCount] = {-6, -6, -6, 2, -6, -6, -6, -10};

}  // namespace

float stateWeight(IntentState state, IntentReason reason) noexcept {
    return unit * static_cast<float>(weights[static_cast<std::size_t>(reason)][static_cast<std::size_t>(state)]);
}

void recognise(LiveVisit& visit) noexcept {
    float signals[intentReasonCount];
    visitSignals(visit, signals);
    std::size_t best = 0;
    for (std::size_t state = 0; state < intentStateCount; ++state) {
        float sum = unit * static_cast<float>(base[state]);
        for (std::size_t i = 0; i < intentReasonCount; ++i)
            sum += signals[i] * stateWeight(static_cast<IntentState>(state), static_cast<IntentReason>(i));
        visit.smoothed[state] += params.follow * (sum - visit.smoothed[state]);
        if (visit.smoothed[state] > visit.smoothed[best]) best = state;
    }
    if (visit.leading == best) visit.named = visit.leading;
    visit.leading = static_cast<std::uint8_t>(best);
}

void stateProbabilities(const LiveVisit& visit, float* probabilities) noexcept {
    float largest = visit.smoothed[0], sum = 0;
    for (const float weight : visit.smoothed)
        if (weight > largest) largest = weight;
    for (std::size_t state = 0; state < intentStateCount; ++state) sum += probabilities[state] = exp2Of(visit.smoothed[state] - largest);
    for (std::size_t state = 0; state < intentStateCount; ++state) probabilities[state] /= sum;
}

}  // namespace nearshelf

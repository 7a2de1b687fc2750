// SPDX-License-Identifier: MIT
#include "intent/recognise.h"

#include "base/exp2.h"

namespace nearshelf {
namespace {

constexpr RecogniseParams params{};
constexpr float unit = 0.25f;  ///< of the table below, in powers of two

/// By reason, then by state: browsing, strong, comparing, research, impulse, price, message, gift. Guessed, then moved by a coordinate
/// search until the visits of tests/vectors/intent and their strays came out right (docs/intent.md).
constexpr std::int8_t weights[intentReasonCount][intentStateCount] = {
    {-6, 12, -2, -2, 4, 5, 0, 0},    // cartFilled
    {-6, 13, -2, -4, 2, 9, 0, 0},    // checkoutReached
    {-4, 11, 2, 2, -2, 0, 0, 0},     // itemRevisited
    {-4, -7, 19, 0, -2, 0, 0, 0},    // alikeViewed
    {-4, 0, 14, 0, -4, 0, 0, 0},     // compared
    {-4, 4, -3, 14, -4, -4, 0, 0},   // readLong
    {-4, 0, 0, 10, -4, 0, 0, 0},     // detailsOpened
    {0, 2, 0, 2, -2, 2, -2, 4},      // searched
    {8, -4, -8, -4, -2, 0, 0, 2},    // categoriesHopped
    {6, -2, 0, -8, 0, 0, 0, 0},      // leftQuickly
    {-4, 0, -1, -4, 10, 0, 0, 4},    // cartedQuickly
    {2, -2, -2, -2, 8, 0, 0, 0},     // cameByAd
    {-4, -2, -2, -2, -4, 19, 0, 0},  // soughtPrice
    {-2, 0, 0, 0, 2, 12, 0, 0},      // viewedReduced
    {-2, 0, 0, 0, 0, 0, 14, 0},      // cameByMessage
    {0, 0, 0, 0, 0, 0, 0, 40},       // saidGift
    {0, 0, 0, 0, -4, 0, 0, 23},      // giftHints
    {0, -4, 4, 0, -2, 2, 0, 0},      // cartChanged
    {0, -2, 2, 0, 0, 4, 0, 0},       // checkoutLeft
    {2, 0, 0, 0, 0, 0, 2, 0},        // returned
    {0, 0, 2, 4, -6, 0, 0, 0},       // longVisit
    {0, 0, 0, -2, 2, 0, 0, 0},       // eveningPhone
    {9, -6, -6, -6, -4, -7, 0, -4},  // justBegun
    {2, 0, -4, 0, 0, 0, 0, 2},       // categoryLeft
};

/// Before any signal: most visits look round.
constexpr std::int8_t base[intentStateCount] = {0, -7, -6, -6, -11, -8, -6, -6};

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
    if (visit.leading == best && visit.smoothed[best] > visit.smoothed[visit.named] + params.lead) visit.named = visit.leading;
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

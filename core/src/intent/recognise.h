// SPDX-License-Identifier: MIT
// Which state a visit is in: a log-linear model of its signals, smoothed over its acts, so that no single act turns it.
#pragma once

#include "intent/intentState.h"
#include "intent/liveVisit.h"

namespace nearshelf {

struct RecogniseParams {
    float follow = 0.5f;  ///< share of the way that the smoothed log-weights go at each act, 0.2 … 1 (chosen on tests/vectors/intent/)
    float lead = 0.5f;    ///< by which a state must lead over the one named so far, in powers of two, 0 … 2 (chosen on the same)
};

/// Moves the visit's smoothed log-weights after an act, and names the state that led after this act and the one before.
void recognise(LiveVisit& visit) noexcept;

/// Probabilities of the states, sum 1.
void stateProbabilities(const LiveVisit& visit, float* probabilities) noexcept;

/// What a signal adds to the log-weight of a state when it is fully there.
float stateWeight(IntentState state, IntentReason reason) noexcept;

}  // namespace nearshelf

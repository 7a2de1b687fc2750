// SPDX-License-Identifier: MIT
#pragma once

#include "ingest/progress.h"
#include "model/rehearsal.h"

#include <cstdint>
#include <string>
#include <vector>

namespace nearshelf::trainer {

struct TuningParams {
    RehearsalParams rehearsal;
    std::uint64_t mostViews = 800000;   ///< latest views of the history that the trials see: bounds their time
    std::uint32_t leastMoments = 1000;  ///< below them chance decides, and the defaults stay
    double leastGain = 0.3;             ///< points of HR@20 + MRR@20 that a change must earn on two splits of the history: less is chance
    unsigned threads = 2;               ///< trials at a time; the result does not depend on it
};

struct Trial {
    std::string knob;  ///< empty for the defaults
    float value = 0;
    RehearsalFigures figures;
};

struct Tuned {
    SessionModelParams params;
    std::vector<Trial> trials;   ///< in the order in which they were made
    std::vector<Trial> changes;  ///< those that were taken over
};

/// Parameters found from the history alone: one knob after the other is tried at its other values in a rehearsal, and the best value stays
/// when it earns enough, there and in a rehearsal that ends where the first one's questions begin. Deterministic and bounded: a trial for
/// every value of the searched knobs, at most two more a knob.
Tuned tuneSessionModel(const History& history, const SessionModelParams& start, const ProgressFn& progress,
                       const TuningParams& params = {});

/// Every value of every knob alone, the others at their defaults.
std::vector<Trial> sweepSessionModel(const History& history, const SessionModelParams& start, const ProgressFn& progress,
                                     const TuningParams& params = {});

}  // namespace nearshelf::trainer

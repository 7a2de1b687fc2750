// SPDX-License-Identifier: MIT
#include "model/sessionKnobs.h"

namespace nearshelf::trainer {

// A member of the parameters as a pair of functions; integers go through float, which holds all that occur.
#define NEARSHELF_KNOB(name, member, searched, ...)                                                           \
    {                                                                                                         \
        name, [](SessionModelParams& p, float v) { p.member = static_cast<decltype(p.member)>(v); },          \
            [](const SessionModelParams& p) { return static_cast<float>(p.member); }, {__VA_ARGS__}, searched \
    }

const std::vector<SessionKnob>& sessionKnobs() {
    static const std::vector<SessionKnob> knobs = {
        NEARSHELF_KNOB("stepDecay", stepDecay, true, 0.4f, 0.8f, 0.95f),
        NEARSHELF_KNOB("memory", table.memory, true, 1.0f, 0.4f, 0.15f),
        NEARSHELF_KNOB("decayPerStep", table.decayPerStep, true, 0.6f, 0.95f),
        NEARSHELF_KNOB("backwardShare", table.backwardShare, true, 0.4f, 1.0f),
        NEARSHELF_KNOB("popularityPower", table.popularityPower, true, 0.0f, 0.4f),
        NEARSHELF_KNOB("lengthPower", table.lengthPower, true, 0.5f),
        NEARSHELF_KNOB("forwardPower", table.forwardPower, true, 1.0f, 3.0f),
        NEARSHELF_KNOB("trendShare", planes.trendShare, true, 0.02f, 0.15f),
        NEARSHELF_KNOB("neighbours", table.neighbours, false, 10, 20, 30, 40, 64),
        NEARSHELF_KNOB("forwardShare", table.forwardShare, false, 0.0f, 0.3f, 1.0f),
        NEARSHELF_KNOB("forwardPrior", table.forwardPrior, false, 0.1f, 1.0f, 3.0f),
        NEARSHELF_KNOB("fastTrendShare", planes.fastTrendShare, false, 0.003f, 0.03f),
        NEARSHELF_KNOB("maxSteps", trace.maxSteps, false, 6, 24),
        NEARSHELF_KNOB("hopSteps", trace.hopSteps, false, 1, 3),
        NEARSHELF_KNOB("hopWidth", trace.hopWidth, false, 10, 40),
        NEARSHELF_KNOB("hopPromise", trace.hopPromise, false, 0.2f, 1.0f),
        NEARSHELF_KNOB("forwardPromise", trace.forwardPromise, false, 0.0f, 0.3f),
        NEARSHELF_KNOB("shortlist", trace.shortlist, false, 60, 250),
        NEARSHELF_KNOB("hidden", net.hidden, false, 7, 23, 31),
    };
    return knobs;
}

#undef NEARSHELF_KNOB

}  // namespace nearshelf::trainer

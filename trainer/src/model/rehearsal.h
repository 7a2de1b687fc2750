// SPDX-License-Identifier: MIT
#pragma once

#include "model/fitSessionModel.h"
#include "model/history.h"

#include <cstdint>

namespace nearshelf::trainer {

struct RehearsalParams {
    double fitShare = 0.1;             ///< of the visits before the last part, the ranking is fitted on
    double checkShare = 0.1;           ///< latest share of the visits, asked for
    std::uint32_t fitMoments = 10000;  ///< at most, at random
    std::uint32_t checkMoments = 15000;
    std::uint32_t rounds = 4, leastSteps = 800;  ///< of fitting: rougher than the model that is kept, alike for all
};

/// How well a set of parameters would have done, in percent.
struct RehearsalFigures {
    double hr20 = 0, mrr20 = 0;
    std::uint64_t moments = 0;

    double worth() const { return hr20 + mrr20; }
};

/// The inner split by time: tables of the older visits, the ranking fitted on the next ones, asked for what comes next in the latest. The
/// same history and parameters give the same figures.
RehearsalFigures rehearse(const History& history, const SessionModelParams& params, const RehearsalParams& rehearsal = {});

}  // namespace nearshelf::trainer

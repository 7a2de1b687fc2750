// SPDX-License-Identifier: MIT
#pragma once

#include "evaluate/probabilityMetrics.h"
#include "ingest/session.h"
#include "intent/fitVisitModel.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace nearshelf::trainer {

/// How well the forests of a visit's outcomes forecast, asked after so many events of visits they have not seen.
struct VisitFigures {
    struct Asked {
        std::uint32_t events = 0;
        std::size_t visits = 0;
        std::array<ProbabilityMetrics, outcomeCount> outcomes;
        /// Largest distance between forecast and observed share in a tenth of the forecasts, and the one that chance alone would give if
        /// every forecast were exact (mean over repeated draws).
        std::array<double, outcomeCount> largestGap{}, expectedGap{};
    };
    std::size_t trainedVisits = 0, modelBytes = 0;
    double medianPredictMicros = 0;  ///< of all three outcomes
    std::vector<Asked> asked;        ///< all visits that are long enough
    std::vector<Asked> longVisits;   ///< only those with as many events as the last of `asked`: like for like
    std::vector<Asked> everyMoment;  ///< one entry: all moments of the visits held out; events 0
};

struct VisitEvaluation {
    double trainingShare = 0.7;  ///< of the sessions, the first ones by time
    std::uint32_t fits = 1;      ///< of the rest, each of so many parts is asked after all before it have trained, as a store builds anew
};

/// Throws std::runtime_error when too little is left to judge.
VisitFigures evaluateVisits(const SessionLog& log, const Catalog& catalog, const ProductLookup& lookup, const VisitFitParams& params,
                            const VisitEvaluation& how);

}  // namespace nearshelf::trainer

// SPDX-License-Identifier: MIT
#pragma once

#include "evaluate/rankMetrics.h"
#include "evaluate/sessionTest.h"
#include "ingest/catalog.h"
#include "ingest/progress.h"
#include "model/fitSessionModel.h"

#include <string>
#include <vector>

namespace nearshelf::trainer {

struct UncodedParams {
    std::uint32_t neighbours = 0xFFFFFFFFu;  ///< kept per item; all of them by default
    bool everyCandidate = true;              ///< none is passed over by the shortlist when ranking
};

/// The session model with tables of floats, no neighbour and no candidate cut off: fitted and asked as the pack's is, on the same
/// history and queries. `ids` name the history's items.
RankMetrics evaluateUncoded(const History& history, const std::vector<std::string>& ids, const std::vector<SessionQuery>& queries,
                            const SessionModelParams& model, const ProgressFn& progress, const UncodedParams& params = {});

}  // namespace nearshelf::trainer

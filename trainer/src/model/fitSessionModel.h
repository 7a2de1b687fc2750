// SPDX-License-Identifier: MIT
#pragma once

#include "candidates/sessionTrace.h"
#include "ingest/progress.h"
#include "model/coViewed.h"
#include "model/history.h"
#include "model/modelParts.h"
#include "model/rankingNet.h"
#include "model/sessionPlanes.h"
#include "pack/packModel.h"

namespace nearshelf::trainer {

struct SessionModelParams {
    CoViewedParams table;
    SessionPlaneParams planes;
    RankingNetParams net;
    float stepDecay = 0.6f;           ///< vote of a visit's step against the one after it, 0 … 1 (searched)
    SessionTraceParams trace;         ///< the engine's own; others for bench/sweep only
    LeftOut without;                  ///< for ablations
    double tailShare = 0.1;           ///< latest share of the visits that the ranking is fitted on, 0.02 … 0.3
    std::uint32_t mostCases = 40000;  ///< moments of the tail that are looked at, at random (chosen by bench/sweep)
    std::uint32_t leastCases = 50;    ///< below them there is no model: the table's votes alone rank better
    static SessionModelParams fast();
};

/// What the visits teach about the next step of a visit, items numbered as in the history.
struct SessionArtifacts {
    CoTable coViewed;        ///< empty without visits
    PackSessionModel model;  ///< `hidden` = 0 where there are too few visits
};

/// Fits the ranking on the latest visits, over tables of the visits before them, as the engine will meet them: through a pack and the
/// engine's own features. The tables that go into the store's pack are then built of all visits (oldest first).
SessionArtifacts buildSessionArtifacts(const History& history, const SessionModelParams& params, const ProgressFn& progress);

}  // namespace nearshelf::trainer

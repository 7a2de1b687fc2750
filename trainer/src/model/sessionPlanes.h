// SPDX-License-Identifier: MIT
#pragma once

#include "model/history.h"
#include "pack/packModel.h"

#include <cstddef>

namespace nearshelf::trainer {

struct SessionPlaneParams {
    float trendShare = 0.05f;      ///< share of the visits that "lately" means: a visit that much older counts 1/e, 0.01 … 0.3
    float fastTrendShare = 0.01f;  ///< the same for what changes from day to day
    float usualRepeat = 0.05f;     ///< share of views followed by one of the same item, as a prior; it stands for the value 0
    float repeatPrior = 4.0f;      ///< views added to each item's own with that share
};

/// The four numbers an item of the session model, in levels, from the first `visits` visits of the history (oldest first).
/// Sets `scales` and `planes` of `model`.
void setPlanes(PackSessionModel& model, const History& history, std::size_t visits, const SessionPlaneParams& params = {});

}  // namespace nearshelf::trainer

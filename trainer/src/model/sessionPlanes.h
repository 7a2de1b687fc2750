// SPDX-License-Identifier: MIT
#pragma once

#include "model/history.h"
#include "pack/packModel.h"

#include <array>
#include <cstddef>
#include <vector>

namespace nearshelf::trainer {

struct SessionPlaneParams {
    float trendShare = 0.05f;      ///< share of the visits that "lately" means: a visit that much older counts 1/e, 0.01 … 0.3 (searched)
    float fastTrendShare = 0.01f;  ///< the same for what changes from day to day (searched)
    float usualRepeat = 0.05f;     ///< share of views followed by one of the same item, as a prior; it stands for the value 0
    float repeatPrior = 4.0f;      ///< views added to each item's own with that share
};

/// One number an item, by SessionModel::Plane.
using PlaneValues = std::array<std::vector<float>, SessionModel::planes>;

/// The four numbers an item of the session model, from the first `visits` visits of the history (oldest first).
PlaneValues planeValues(const History& history, std::size_t visits, const SessionPlaneParams& params = {});

/// The same in levels. Sets `scales` and `planes` of `model`.
void setPlanes(PackSessionModel& model, const History& history, std::size_t visits, const SessionPlaneParams& params = {});

}  // namespace nearshelf::trainer

// SPDX-License-Identifier: MIT
#pragma once

#include "intent/fitVisitModel.h"
#include "lifecycle/lifecycleModel.h"

#include <cstdint>
#include <string>
#include <vector>

namespace nearshelf::trainer {

/// What a store's sessions and orders teach the module of decisions.
struct DecideFit {
    FittedVisitModel visit;
    LifecycleModel lifecycle;
    std::vector<std::string> sensitive;  ///< categories that are never profiled, as their paths
};

/// intent-<hash>.nsi (docs/format/decide.md). Throws std::runtime_error when the core would refuse it.
std::vector<std::uint8_t> decideFile(const DecideFit& fit);

}  // namespace nearshelf::trainer

// SPDX-License-Identifier: MIT
#pragma once

#include "model/fitSessionModel.h"

#include <string>
#include <vector>

namespace nearshelf::trainer {

/// One parameter of the session model that can be turned from outside.
struct SessionKnob {
    const char* name;
    void (*set)(SessionModelParams& params, float value);
    float (*get)(const SessionModelParams& params);
    std::vector<float> trials;  ///< values of bench/sweep; the search takes them too where `searched`
    bool searched;
};

/// What the search turns first stands first.
const std::vector<SessionKnob>& sessionKnobs();

}  // namespace nearshelf::trainer

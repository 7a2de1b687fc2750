// SPDX-License-Identifier: MIT
// The scripted visits of tests/vectors/intent, as acts.
#pragma once

#include "nearshelf/act.h"

#include "intent/intentState.h"

#include <string>
#include <vector>

namespace nearshelf::test {

/// An act that owns its texts.
struct ScriptedAct {
    Act act;
    std::string item, category;

    /// Borrows the texts of this object.
    Act at(Seconds time) const;
    Seconds gap = 0;  ///< seconds since the act before
};

struct ScriptedVisit {
    std::string name;
    IntentState state{};
    Seconds daysAway = 0;
    std::vector<ScriptedAct> acts;  ///< the first one begins the visit
    std::uint32_t hour = 0;

    /// When the first act happens.
    Seconds begin() const;
};

/// Reads "8 view A1 39/45" as tests/vectors/README.md says.
ScriptedAct scriptedAct(const std::string& line);
std::vector<ScriptedVisit> scriptedVisits();

}  // namespace nearshelf::test

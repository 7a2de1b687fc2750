// SPDX-License-Identifier: MIT
#pragma once

#include "model/coTable.h"
#include "pack/packModel.h"

#include <cstdint>
#include <string>
#include <vector>

namespace nearshelf::trainer {

/// Parts of the session model that are left out, to see what they are worth: bits of its inputs and planes.
struct LeftOut {
    std::uint32_t candidateInputs = 0, contextInputs = 0, planes = 0;
    bool transitions = false;  ///< of the neighbour table
    bool hiddenUnits = false;  ///< what is left is a linear model
    bool model = false;        ///< what is left are the table's votes

    void dropCandidate(float* features) const { drop(features, candidateInputs); }
    void dropContext(float* features) const { drop(features, contextInputs); }
    void dropFrom(CoTable& table) const;
    /// Weights and planes, after fitting.
    void dropFrom(PackSessionModel& model) const;

private:
    static void drop(float* features, std::uint32_t mask) {
        for (std::uint32_t i = 0; mask >> i != 0; ++i)
            if ((mask >> i & 1) != 0) features[i] = 0;
    }
};

/// The names that `leaveOut` knows, in the order of docs/model.md.
std::vector<std::string> modelPartNames();
/// Throws std::runtime_error for a name that is none.
LeftOut leaveOut(const std::vector<std::string>& names);

}  // namespace nearshelf::trainer

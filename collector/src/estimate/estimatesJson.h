// SPDX-License-Identifier: MIT
#pragma once

#include "estimate/ldpEstimates.h"
#include "estimate/plainExperiments.h"
#include "estimate/splitEstimates.h"

#include <string>

namespace nearshelf::collector {

struct Estimates {
    std::vector<WindowEstimate> windows;       ///< mode `ldp`
    std::vector<PlainExperiment> experiments;  ///< mode `ldp`
    SplitEstimates split;                      ///< mode `split`
};

/// docs/format/estimates.md; what `nearshelf build --estimates` reads.
std::string estimatesJson(const Estimates& estimates);
/// The same for people.
std::string estimatesTable(const Estimates& estimates);

}  // namespace nearshelf::collector

// SPDX-License-Identifier: MIT
// Published ways to rank the next item of a visit, written as plainly as can be: what our figures are compared with.
#pragma once

#include "model/history.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace nearshelf::trainer {

class SessionBaseline {
public:
    virtual ~SessionBaseline() = default;
    virtual const char* name() const = 0;
    /// Adds to `scores` (one an item, all 0 before) what speaks for each item after `prefix`, oldest first and not empty.
    virtual void score(const std::vector<std::uint32_t>& prefix, std::vector<float>& scores) const = 0;
};

/// POP: views in all visits. S-POP: views in this visit, equal ones by POP.
std::unique_ptr<SessionBaseline> popBaseline(const History& history);
std::unique_ptr<SessionBaseline> sessionPopBaseline(const History& history);

/// Rules of the last item: AR counts the visits' pairs in both directions, SR transitions over up to ten steps, d steps counting 1/d.
/// An item opened twice goes with itself; the 20 strongest of each are kept [Ludewig].
std::unique_ptr<SessionBaseline> associationRules(const History& history);
std::unique_ptr<SessionBaseline> sequentialRules(const History& history);

struct NeighbourSessionParams {
    std::uint32_t sampled = 1000;    ///< latest visits that share an item [Ludewig]
    std::uint32_t neighbours = 500;  ///< most similar of them [Ludewig]
};

/// SKNN: items of the most similar visits, by cosine. V-SKNN: later items of this visit count more, i of n as i/n, and a neighbour counts
/// 1/steps since its latest item in common [Ludewig].
std::unique_ptr<SessionBaseline> sessionNeighbours(const History& history, const NeighbourSessionParams& params = {});
std::unique_ptr<SessionBaseline> vectorSessionNeighbours(const History& history, const NeighbourSessionParams& params = {1000, 100});

}  // namespace nearshelf::trainer

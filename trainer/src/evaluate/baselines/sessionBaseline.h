// SPDX-License-Identifier: MIT
// Published ways to rank the next item of a visit, written as plainly as can be: what our figures are compared with.
#pragma once

#include "model/history.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace nearshelf::trainer {

class SessionBaseline {
public:
    virtual ~SessionBaseline() = default;
    virtual const char* name() const = 0;
    /// Adds to `scores` (one an item, all 0 before) what speaks for each item after `prefix`, oldest first and not empty.
    virtual void score(const std::vector<std::uint32_t>& prefix, std::vector<float>& scores) const = 0;
    /// What a device would have to hold to answer: plain little-endian arrays of 32-bit ids, counts and weights.
    virtual std::vector<std::uint8_t> model() const = 0;
    /// What was chosen for this store, for the reader of a table; empty where there is nothing to choose.
    virtual std::string settings() const { return {}; }
};

/// POP: views in all visits. S-POP: views in this visit, equal ones by POP.
std::unique_ptr<SessionBaseline> popBaseline(const History& history);
std::unique_ptr<SessionBaseline> sessionPopBaseline(const History& history);

/// Rules of the last item: AR counts the visits' pairs in both directions, SR transitions over up to ten steps, d steps counting 1/d.
/// An item opened twice goes with itself; the 20 strongest of each are kept [Ludewig].
std::unique_ptr<SessionBaseline> associationRules(const History& history);
std::unique_ptr<SessionBaseline> sequentialRules(const History& history);

/// How a weight falls: with the share i/n of a position, or with the number of steps.
enum class Fall : std::uint8_t { none, linear, quadratic, logarithmic };

struct NeighbourSessionParams {
    std::uint32_t sampled = 1000;    ///< latest visits that share an item [Ludewig]
    std::uint32_t neighbours = 500;  ///< most similar of them [Ludewig]
    Fall position = Fall::none;      ///< of an earlier item of the visit under way
    Fall steps = Fall::none;         ///< of a neighbour whose latest item in common lies so many steps back
    float rarity = 0;                ///< weight of an item's inverse visit frequency in its score
};

/// SKNN: items of the most similar visits, by cosine.
std::unique_ptr<SessionBaseline> sessionNeighbours(const History& history, const NeighbourSessionParams& params = {});

/// V-SKNN: later items of this visit count more, and a neighbour counts less the longer ago its latest item in common was opened [Ludewig].
std::unique_ptr<SessionBaseline> vectorSessionNeighbours(const History& history,
                                                         const NeighbourSessionParams& params = {1000, 100, Fall::linear, Fall::linear, 0});

struct StanParams {
    std::uint32_t sampled = 1000;    ///< latest visits that share an item
    std::uint32_t neighbours = 500;  ///< most similar of them
    float stepsBack = 1.0f;          ///< steps after which an item of the visit under way counts 1/e
    float stepsApart = 2.0f;         ///< steps from the latest item in common after which a neighbour's item counts 1/e
    /// Share of the training visits after which a neighbour counts 1/e; 0: never. The public session files have no times: order stands for
    /// it.
    float age = 0;
};

/// STAN: neighbouring visits weighed by position in the visit under way, by their age, and by how close an item stands to the latest
/// one in common [Garg].
std::unique_ptr<SessionBaseline> timeAwareNeighbours(const History& history, const StanParams& params = {});

}  // namespace nearshelf::trainer

// SPDX-License-Identifier: MIT
// One question of mode `split`: what is counted, by whom, and how its messages are bound to it.
#pragma once

#include "nearshelf/dap.h"

#include "tasks/base64url.h"

#include <array>
#include <string>
#include <vector>

namespace nearshelf::collector {

using TaskId = std::array<std::uint8_t, taskIdBytes>;

struct SplitTask {
    std::string name;
    std::string idText;  ///< base64url, as in its address
    TaskId id{};
    std::vector<std::uint8_t> config;  ///< TaskConfiguration, byte by byte as both parties and the browsers have it
    std::vector<std::string> values;   ///< what each counter stands for
    std::string leaderUrl, secondUrl;
    std::uint64_t minBatchSize = 100;
    /// Of an experiment: how many of a hundred profiles see the store's own order; 0: no experiment. Then `values` are `experimentValues`.
    std::uint32_t heldOutPercent = 0;
    Prio3Shape shape;

    ByteView idView() const { return {id.data(), id.size()}; }
};

/// Counters that browsers may be asked for, in a plan that both parties agree on.
struct SplitQuestionPlan {
    std::string name;
    /// 1: a histogram, of which a shopper sets one counter; up to 8: how many she may set.
    std::uint32_t maxWeight = 1;
    bool isHistogram = true;
    std::vector<std::string> values;
    std::uint32_t heldOutPercent = 0;  ///< 1 … 50: an experiment
};

/// What a profile in an experiment answers about the last four whole weeks: a page with a shelf was open or not, by arm, with an order or
/// not.
inline const std::vector<std::string> experimentValues{"none", "shown", "shown and bought", "held out", "held out and bought"};

/// Browsers hold out no more: a store that wants to take its shelves away from most needs no experiment.
constexpr std::uint32_t maxHeldOutPercent = 50;

/// A task with a fresh id (32 random bytes). Throws std::runtime_error for what no browser would accept.
SplitTask makeSplitTask(const SplitQuestionPlan& plan, const std::string& leaderUrl, const std::string& secondUrl,
                        std::uint64_t minBatchSize, const TaskId& id);

/// From a task file's entry. Throws std::runtime_error that says what is wrong.
SplitTask readSplitTask(const std::string& name, const std::string& id, const std::string& config, std::vector<std::string> values);

}  // namespace nearshelf::collector

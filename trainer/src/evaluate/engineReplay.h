// SPDX-License-Identifier: MIT
#pragma once

#include "nearshelf/engine.h"

#include "build/buildStore.h"
#include "evaluate/stopwatch.h"

#include <cstdint>
#include <string>
#include <vector>

namespace nearshelf::trainer {

/// `alone`: nothing but relevance, what was opened may come again; `asShown`: with all that a store's shelf adds and leaves out.
enum class Relevance : std::uint8_t { alone, asShown };

/// A shopper of the evaluation: the engine of the browser over the bytes of a built pack, and a stopwatch.
class EngineReplay {
public:
    /// Borrows `store`. Throws std::runtime_error when the engine refuses the pack.
    explicit EngineReplay(const BuiltStore& store);

    /// A new shopper: nothing is remembered of the one before.
    void begin();
    void view(const std::string& id);
    /// The shopper looks at a shelf and clicks nothing.
    void see(const std::vector<std::string_view>& shelf);
    /// The ids of a shelf, best first. Every shelf explores by another seed, the same one whenever the evaluation is run. The time taken is
    /// added to the stopwatch.
    std::vector<std::string_view> shelf(Strategy strategy, std::uint8_t count, Relevance relevance = Relevance::alone,
                                        const std::vector<std::string>& anchors = {});

    /// Half of the shelves took less.
    double medianMicros() const { return watch_.medianMicros(); }

private:
    const BuiltStore& store_;
    Engine engine_;
    Seconds clock_ = 0;
    std::uint32_t seed_ = 0;
    MedianStopwatch watch_;
};

/// Rank of `wanted` in `shelf` from 1, or 0.
std::uint32_t rankIn(const std::vector<std::string_view>& shelf, std::string_view wanted);

}  // namespace nearshelf::trainer

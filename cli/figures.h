// SPDX-License-Identifier: MIT
// The figures of an evaluation, as JSON and as lines.
#pragma once

#include "build/buildStore.h"
#include "evaluate/rankMetrics.h"

#include <chrono>
#include <cstddef>
#include <nlohmann/json.hpp>

namespace nearshelf::cli {

using Json = nlohmann::ordered_json;

class Stopwatch {
public:
    double seconds() const { return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin_).count(); }

private:
    std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
};

/// What a pack cost to build and costs to ship.
struct Footprint {
    std::size_t items, packBytes, brotliBytes;
    double trainSeconds, peakMemoryMiB;
};

/// `watch` was started before the build.
Footprint footprintOf(const trainer::BuiltStore& store, const Stopwatch& watch);
void add(Json& out, const Footprint& footprint);

/// Two decimals.
double rounded(double value);
/// Four decimals, for areas and rates that differ in the third.
double fine(double value);

/// hr20, mrr20, hr10, mrr10.
Json sessionJson(const trainer::RankMetrics& metrics);
/// recall10, mrr10, recall20, mrr20.
Json basketJson(const trainer::RankMetrics& metrics);

void print(const Json& figures, bool asJson);

}  // namespace nearshelf::cli

// SPDX-License-Identifier: MIT
#include "figures.h"

#include "evaluate/compressedSize.h"

#include <cmath>
#include <cstdio>
#include <sys/resource.h>

namespace nearshelf::cli {
namespace {

double peakMemoryMiB() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

}  // namespace

Footprint footprintOf(const trainer::BuiltStore& store, const Stopwatch& watch) {
    const double seconds = watch.seconds(), memory = peakMemoryMiB();
    return {store.products.size(), store.pack.bytes.size(), trainer::brotliSize(store.pack.bytes), seconds, memory};
}

void add(Json& out, const Footprint& footprint) {
    out["items"] = footprint.items;
    out["trainSeconds"] = rounded(footprint.trainSeconds);
    out["peakMemoryMiB"] = rounded(footprint.peakMemoryMiB);
    out["packBytes"] = footprint.packBytes;
    out["packBrotliBytesPerItem"] = rounded(static_cast<double>(footprint.brotliBytes) / static_cast<double>(footprint.items));
}

double rounded(double value) { return std::round(value * 100) / 100; }

double fine(double value) { return std::round(value * 10000) / 10000; }

Json sessionJson(const trainer::RankMetrics& metrics) {
    return {{"hr20", rounded(metrics.hr20())},
            {"mrr20", rounded(metrics.mrr20())},
            {"hr10", rounded(metrics.hr10())},
            {"mrr10", rounded(metrics.mrr10())}};
}

Json basketJson(const trainer::RankMetrics& metrics) {
    return {{"recall10", rounded(metrics.hr10())},
            {"mrr10", rounded(metrics.mrr10())},
            {"recall20", rounded(metrics.hr20())},
            {"mrr20", rounded(metrics.mrr20())}};
}

void print(const Json& figures, bool asJson) {
    if (asJson) {
        std::printf("%s\n", figures.dump(2).c_str());
        return;
    }
    for (const auto& [name, value] : figures.items()) std::printf("%-24s %s\n", name.c_str(), value.dump().c_str());
}

}  // namespace nearshelf::cli

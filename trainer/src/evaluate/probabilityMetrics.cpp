// SPDX-License-Identifier: MIT
#include "evaluate/probabilityMetrics.h"

#include <algorithm>
#include <numeric>

namespace nearshelf::trainer {
namespace {

void addAreas(ProbabilityMetrics& metrics, const std::vector<float>& forecasts, const std::vector<std::uint8_t>& answers,
              const std::vector<std::size_t>& descending) {
    double yes = 0, no = 0, pairs = 0, precisions = 0;
    for (std::size_t from = 0; from < descending.size();) {
        std::size_t to = from;
        double tiedYes = 0;
        for (; to < descending.size() && forecasts[descending[to]] == forecasts[descending[from]]; ++to) tiedYes += answers[descending[to]];
        const double tiedNo = static_cast<double>(to - from) - tiedYes;
        pairs += tiedNo * (yes + tiedYes / 2);
        yes += tiedYes;
        no += tiedNo;
        precisions += tiedYes * yes / (yes + no);
        from = to;
    }
    metrics.rocAuc = pairs / (yes * no);
    metrics.prAuc = precisions / yes;
}

void addDeciles(ProbabilityMetrics& metrics, const std::vector<float>& forecasts, const std::vector<std::uint8_t>& answers,
                const std::vector<std::size_t>& descending) {
    for (std::size_t decile = 0; decile < 10; ++decile) {
        const std::size_t from = descending.size() * (9 - decile) / 10, to = descending.size() * (10 - decile) / 10;
        CalibrationBin bin;
        for (std::size_t i = from; i < to; ++i) {
            bin.forecast += static_cast<double>(forecasts[descending[i]]);
            bin.observed += answers[descending[i]];
        }
        bin.count = to - from;
        if (bin.count > 0) {
            bin.forecast /= static_cast<double>(bin.count);
            bin.observed /= static_cast<double>(bin.count);
        }
        metrics.deciles.push_back(bin);
    }
}

}  // namespace

ProbabilityMetrics probabilityMetrics(const std::vector<float>& forecasts, const std::vector<std::uint8_t>& answers) {
    std::vector<std::size_t> descending(forecasts.size());
    std::iota(descending.begin(), descending.end(), std::size_t{0});
    std::sort(descending.begin(), descending.end(),
              [&](std::size_t a, std::size_t b) { return forecasts[a] != forecasts[b] ? forecasts[a] > forecasts[b] : a < b; });
    ProbabilityMetrics metrics;
    addAreas(metrics, forecasts, answers, descending);
    addDeciles(metrics, forecasts, answers, descending);
    for (std::size_t i = 0; i < forecasts.size(); ++i) {
        const double error = static_cast<double>(forecasts[i]) - answers[i];
        metrics.brier += error * error / static_cast<double>(forecasts.size());
    }
    return metrics;
}

}  // namespace nearshelf::trainer

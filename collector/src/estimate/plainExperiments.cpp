// SPDX-License-Identifier: MIT
#include "estimate/plainExperiments.h"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>
#include <utility>

namespace nearshelf::collector {
namespace {

/// In the order of what is told: met and shown, met and held out, ordered and shown, ordered and held out.
using Told = std::array<std::int64_t, experimentAnswers>;

/// As `experimentValues` has them: those who met a shelf without and with an order. An order is told only after a meeting, and where the
/// meeting was lost on its way, or told under a version that is no longer kept, there may be more orders than meetings.
List<std::int64_t> countersOf(const Told& told) {
    List<std::int64_t> counters;
    counters.push_back(0);
    for (std::size_t arm = 0; arm < 2; ++arm) {
        const std::int64_t met = told[arm], ordered = std::min(told[arm + 2], met);
        counters.push_back(met - ordered);
        counters.push_back(ordered);
    }
    return counters;
}

}  // namespace

std::vector<PlainExperiment> plainExperiments(const std::vector<CountedAnswers>& counts, const TaskVersions& tasks, std::uint32_t week,
                                              const PlainExperimentParams& params) {
    std::map<std::pair<std::string, std::uint32_t>, std::map<std::uint32_t, Told>> byExperiment;
    for (const CountedAnswers& one : counts) {
        const auto task = tasks.find(one.taskVersion);
        if (one.stream != LdpStream::experiment || one.answer >= experimentAnswers) continue;
        if (task == tasks.end() || !task->second.experiment) continue;
        const LdpExperiment& asked = *task->second.experiment;
        byExperiment[{asked.name, asked.heldOutPercent}][one.window][one.answer] += static_cast<std::int64_t>(one.count);
    }
    std::vector<PlainExperiment> experiments;
    for (const auto& [asked, windows] : byExperiment) {
        PlainExperiment one;
        std::tie(one.name, one.heldOutPercent) = asked;
        one.firstWindow = windows.begin()->first;
        one.lastWindow = windows.rbegin()->first;
        one.windows = windows.size();
        one.isOpen = one.lastWindow + 1 >= windowOf(week);
        std::vector<List<std::int64_t>> counters;
        for (const auto& [window, told] : windows) counters.push_back(countersOf(told));
        one.estimate = experimentOf({one.heldOutPercent, 0, params.forgedShare}, counters);
        experiments.push_back(std::move(one));
    }
    return experiments;
}

}  // namespace nearshelf::collector

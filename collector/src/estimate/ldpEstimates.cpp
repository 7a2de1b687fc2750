// SPDX-License-Identifier: MIT
#include "estimate/ldpEstimates.h"

#include "estimate/grr.h"

#include <cmath>
#include <map>
#include <tuple>

namespace nearshelf::collector {
namespace {

using Key = std::tuple<std::uint32_t, LdpStream, std::uint32_t>;  // version, stream, window

/// Unprojected: a comparison of what was counted, not of what was made of it.
bool hasJumped(const LdpParams& params, const std::vector<std::uint64_t>& before, const std::vector<std::uint64_t>& now,
               const StreamEstimate& a, const StreamEstimate& b) {
    if (!a.isEnough || !b.isEnough) return false;
    const Grr grr(params);
    const auto m = static_cast<double>(a.reports), n = static_cast<double>(b.reports);
    for (std::size_t v = 0; v < now.size(); ++v) {
        const double f = grr.share(static_cast<double>(before[v]), m), g = grr.share(static_cast<double>(now[v]), n);
        const double noise = std::sqrt(grr.variance(f, m) + grr.variance(g, n));
        if (std::abs(f - g) > suppressionZ(now.size()) * noise + b.forgedAllowance) return true;
    }
    return false;
}

}  // namespace

std::vector<WindowEstimate> estimateWindows(const std::vector<CountedAnswers>& counts, const TaskVersions& tasks, std::uint32_t week,
                                            const PublicationParams& rules) {
    std::map<Key, std::vector<std::uint64_t>> cells;
    for (const CountedAnswers& one : counts) {
        const auto task = tasks.find(one.taskVersion);
        if (task == tasks.end() || static_cast<std::size_t>(one.stream) >= ldpStreams) continue;
        const AskedStream& asked = task->second.streams.at(static_cast<std::size_t>(one.stream));
        auto& ofWindow = cells[{one.taskVersion, one.stream, one.window}];
        ofWindow.resize(asked.params.choices);
        if (one.answer < ofWindow.size()) ofWindow[one.answer] += one.count;
    }
    std::vector<WindowEstimate> windows;
    for (const auto& [key, counted] : cells) {
        const auto& [version, stream, window] = key;
        const AskedStream& asked = tasks.at(version).streams.at(static_cast<std::size_t>(stream));
        WindowEstimate one;
        one.taskVersion = version;
        one.window = window;
        one.stream = stream;
        one.asked = &asked;
        one.isOpen = window + 1 >= windowOf(week);
        one.estimate = estimateStream(asked.params, counted, rules);
        if (!windows.empty() && windows.back().taskVersion == version && windows.back().stream == stream &&
            windows.back().window + 1 == window)
            one.jumped = hasJumped(asked.params, cells.at({version, stream, window - 1}), counted, windows.back().estimate, one.estimate);
        windows.push_back(std::move(one));
    }
    return windows;
}

}  // namespace nearshelf::collector

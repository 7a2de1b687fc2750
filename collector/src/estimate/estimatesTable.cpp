// SPDX-License-Identifier: MIT
#include "estimate/estimatesJson.h"

#include <cstdio>

namespace nearshelf::collector {
namespace {

template <typename... Values>
std::string line(const char* format, const Values&... values) {
    char text[256];
    std::snprintf(text, sizeof text, format, values...);
    return text;
}

std::string warnings(const WindowEstimate& window) {
    std::string text;
    if (window.isOpen) text += "; reports still come";
    if (window.estimate.looksForged) text += "; LOOKS FORGED: honest browsers do not give such counts";
    if (window.jumped) text += "; moved more than noise explains: a campaign, or forged reports";
    return text;
}

}  // namespace

std::string estimatesTable(const std::vector<WindowEstimate>& windows) {
    if (windows.empty()) return "no reports yet\n";
    std::string text;
    for (const WindowEstimate& window : windows) {
        const StreamEstimate& estimate = window.estimate;
        text += line("%s, weeks %u-%u, task version %u: %llu reports", window.asked->name.c_str(), window.window * weeksPerWindow,
                     window.window * weeksPerWindow + weeksPerWindow - 1, window.taskVersion,
                     static_cast<unsigned long long>(estimate.reports));
        if (!estimate.isEnough) {
            text += ": not enough data\n\n";
            continue;
        }
        text += warnings(window) + "\n";
        for (const CellEstimate& cell : estimate.cells)
            text += line("  %-28.28s %6.2f %%   %6.2f - %6.2f %%\n", window.asked->values.at(cell.value).c_str(), 100 * cell.share,
                         100 * cell.low, 100 * cell.high);
        if (!estimate.otherValues.empty())
            text += line("  %-28s %6.2f %%   (%zu values too small to tell from noise)\n", "other", 100 * estimate.otherShare,
                         estimate.otherValues.size());
        text += line("  intervals: 95 %%, and +-%.2f points for 1 %% of forged reports\n\n", 100 * estimate.forgedAllowance);
    }
    return text;
}

}  // namespace nearshelf::collector

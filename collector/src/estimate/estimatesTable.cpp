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

std::string windowText(const WindowEstimate& window) {
    const StreamEstimate& estimate = window.estimate;
    std::string text =
        line("%s, weeks %u-%u, task version %u: %llu reports", window.asked->name.c_str(), window.window * weeksPerWindow,
             window.window * weeksPerWindow + weeksPerWindow - 1, window.taskVersion, static_cast<unsigned long long>(estimate.reports));
    if (!estimate.isEnough) return text + ": not enough data\n\n";
    text += warnings(window) + "\n";
    for (const CellEstimate& cell : estimate.cells)
        text += line("  %-28.28s %6.2f %%   %6.2f - %6.2f %%\n", window.asked->values.at(cell.value).c_str(), 100 * cell.share,
                     100 * cell.low, 100 * cell.high);
    if (!estimate.otherValues.empty())
        text += line("  %-28s %6.2f %%   (%zu values too small to tell from noise)\n", "other", 100 * estimate.otherShare,
                     estimate.otherValues.size());
    return text + line("  intervals: 95 %%, and +-%.2f points for 1 %% of forged reports\n\n", 100 * estimate.forgedAllowance);
}

std::string experimentText(const ExperimentEstimate& experiment) {
    if (!experiment.isEnough) return "  too few in an arm, or too few who bought, to compare them\n";
    const auto arm = [](const char* name, const ArmEstimate& of) {
        return line("  %-28s %6.2f %% of %lld bought\n", name, 100 * of.share(), static_cast<long long>(of.profiles));
    };
    std::string text = arm("with shelves", experiment.shown) + arm("held out", experiment.heldOut) +
                       line("  difference                   %+6.2f points, %+.2f to %+.2f; 1 %% of forged reports could move it by %.2f\n",
                            100 * experiment.difference, 100 * experiment.low, 100 * experiment.high, 100 * experiment.forgedAllowance);
    if (experiment.armsAreSkewed) text += "  THE ARMS ARE NOT AS LARGE AS THEY WERE DRAWN: do not trust the difference\n";
    return text;
}

std::string batchText(const BatchEstimate& batch) {
    std::string text =
        line("%s, week %u: %llu reports", batch.task->name.c_str(), batch.week, static_cast<unsigned long long>(batch.reports));
    if (!batch.isEnough) return text + ": not enough data\n\n";
    text += "\n";
    for (const CounterEstimate& cell : batch.cells)
        text += line("  %-28.28s %8lld   %8lld - %8lld\n", batch.task->values.at(cell.value).c_str(), static_cast<long long>(cell.count),
                     static_cast<long long>(cell.low), static_cast<long long>(cell.high));
    if (batch.experiment) text += experimentText(*batch.experiment);
    return text + line("  %zu counters below %lld are not shown\n\n", batch.suppressed, static_cast<long long>(batch.threshold));
}

std::string plainText(const PlainExperiment& experiment) {
    return line("%.80s, weeks %u-%u, %u %% held out%s\n", experiment.name.c_str(), experiment.firstWindow * weeksPerWindow,
                experiment.lastWindow * weeksPerWindow + weeksPerWindow - 1, experiment.heldOutPercent,
                experiment.isOpen ? "; reports still come" : "") +
           experimentText(experiment.estimate) + "\n";
}

std::string weeksText(const ExperimentWeeks& together) {
    return line("%s, %zu weeks from %u to %u together; the same profiles come again, so the interval narrows little\n",
                together.task->name.c_str(), together.weeks, together.firstWeek, together.lastWeek) +
           experimentText(together.estimate) + "\n";
}

}  // namespace

std::string estimatesTable(const Estimates& estimates) {
    std::string text;
    for (const WindowEstimate& window : estimates.windows) text += windowText(window);
    for (const PlainExperiment& plain : estimates.experiments) text += plainText(plain);
    for (const BatchEstimate& batch : estimates.split.batches) text += batchText(batch);
    for (const ExperimentWeeks& together : estimates.split.experiments) text += weeksText(together);
    return text.empty() ? "no reports yet\n" : text;
}

}  // namespace nearshelf::collector

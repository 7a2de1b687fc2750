// SPDX-License-Identifier: MIT
#include "estimate/readEstimates.h"

#include "estimate/estimatesJson.h"
#include "week/weeks.h"

namespace nearshelf::collector {

std::string readEstimates(const std::string& database, bool asJson) {
    const auto opened = openDatabase(database);
    LdpStore store(*opened);
    TaskVersions tasks;
    for (const auto& [version, text] : store.taskFiles()) tasks[version] = parseTaskFile(text, "task file " + std::to_string(version));
    const auto windows = estimateWindows(store.counts(), tasks, WeekClock().week(), {});
    return asJson ? estimatesJson(windows) : estimatesTable(windows);
}

}  // namespace nearshelf::collector

// SPDX-License-Identifier: MIT
#include "estimate/readEstimates.h"

#include "estimate/estimatesJson.h"
#include "tasks/taskFileStore.h"
#include "week/weeks.h"

namespace nearshelf::collector {

std::string readEstimates(const std::string& database, bool asJson) {
    const auto opened = openDatabase(database);
    LdpStore store(*opened);
    const TaskVersions tasks = keptTaskFiles(*opened);
    BatchStore batches(*opened);
    const std::vector<CountedAnswers> counts = store.counts();
    const std::uint32_t week = WeekClock().week();
    const Estimates estimates{estimateWindows(counts, tasks, week, {}), plainExperiments(counts, tasks, week, {}),
                              estimateSplit(batches, tasks, {})};
    return asJson ? estimatesJson(estimates) : estimatesTable(estimates);
}

}  // namespace nearshelf::collector

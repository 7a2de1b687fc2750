// SPDX-License-Identifier: MIT
#include "reports/pendingReports.h"

#include <utility>

namespace nearshelf::collector {

bool PendingReports::add(const LdpReport& report) {
    const std::lock_guard lock(mutex_);
    if (reports_.size() >= maxReports) return false;
    reports_.push_back(report);
    return true;
}

std::vector<LdpReport> PendingReports::takeAll() {
    const std::lock_guard lock(mutex_);
    return std::exchange(reports_, {});
}

void PendingReports::putBack(std::vector<LdpReport> reports) {
    const std::lock_guard lock(mutex_);
    reports.insert(reports.end(), reports_.begin(), reports_.end());
    reports_ = std::move(reports);
}

std::size_t PendingReports::size() const {
    const std::lock_guard lock(mutex_);
    return reports_.size();
}

}  // namespace nearshelf::collector

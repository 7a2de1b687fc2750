// SPDX-License-Identifier: MIT
#pragma once

#include "nearshelf/ldp.h"

#include <mutex>
#include <vector>

namespace nearshelf::collector {

/// Reports that no flush has written yet. Bounded: what a database that is away can make us hold.
class PendingReports {
public:
    static constexpr std::size_t maxReports = 1000000;

    /// False when full.
    bool add(const LdpReport& report);
    std::vector<LdpReport> takeAll();
    /// After a failed flush: in front of what came since.
    void putBack(std::vector<LdpReport> reports);
    std::size_t size() const;

private:
    mutable std::mutex mutex_;
    std::vector<LdpReport> reports_;
};

}  // namespace nearshelf::collector

// SPDX-License-Identifier: MIT
#pragma once

#include "estimate/streamEstimate.h"
#include "reports/ldpStore.h"
#include "tasks/taskFile.h"

namespace nearshelf::collector {

struct WindowEstimate {
    std::uint32_t taskVersion = 0, window = 0;
    LdpStream stream = LdpStream::intent;
    const AskedStream* asked = nullptr;
    /// Reports may still come for it.
    bool isOpen = false;
    /// Some cell moved against the window before by more than noise and 1 % of forged reports explain.
    bool jumped = false;
    StreamEstimate estimate;
};

/// One per task version, window and stream, in this order. `tasks` must outlive the result.
std::vector<WindowEstimate> estimateWindows(const std::vector<CountedAnswers>& counts, const TaskVersions& tasks, std::uint32_t week,
                                            const PublicationParams& rules);

}  // namespace nearshelf::collector

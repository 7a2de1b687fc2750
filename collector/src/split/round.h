// SPDX-License-Identifier: MIT
// The leader's side of one round of verification: what it asks the second aggregator, and what becomes of the answers.
#pragma once

#include "split/opening.h"
#include "split/pendingUploads.h"

namespace nearshelf::collector {

struct Round {
    /// Borrows from the uploads and from `started`.
    std::vector<JobReport> job;
    std::vector<Verification> started;
    std::vector<ReportError> refused;
};

/// Opens the leader's shares. `uploads` must outlive the round.
Round startRound(const SplitTask& task, const Bytes& verifyKey, const KeyRing& keys, const std::vector<Upload>& uploads);

/// The sum of the reports that both found valid; the others go to `refused`. `answers`: one per report of the job.
BatchSum finishRound(const SplitTask& task, Round& round, const std::vector<JobAnswer>& answers);

}  // namespace nearshelf::collector

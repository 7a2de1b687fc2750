// SPDX-License-Identifier: MIT
// What leader and second aggregator say to each other: docs/format/split.md. Decoders survive anything; views borrow from the bytes.
#pragma once

#include "nearshelf/dap.h"

#include "split/batchStore.h"
#include "split/reportError.h"

#include <optional>
#include <vector>

namespace nearshelf::collector {

/// Reports checked in one round: 32 of the largest kind take a core about 25 ms.
constexpr std::size_t maxJobReports = 32;
constexpr std::size_t maxJobBytes = 128 * 1024;

struct JobReport {
    DapMetadata metadata;
    ByteView publicShare;
    HpkeCiphertext second;
    ByteView verifierShare;
    /// The whole entry: the same bytes get the same answer.
    ByteView entry;
};

List<std::uint8_t> encodeJob(const std::vector<JobReport>& reports);
std::optional<std::vector<JobReport>> decodeJob(ByteView bytes);

struct JobAnswer {
    ReportError error = ReportError::none;
    Bytes message;  ///< verifier message, when there is no error
};

/// In the order of the job's reports.
Bytes encodeAnswers(const std::vector<JobAnswer>& answers);
std::optional<std::vector<JobAnswer>> decodeAnswers(ByteView bytes);

struct ReleaseRequest {
    std::uint32_t week = 0;
    std::uint64_t reports = 0;
    Checksum checksum{};
    Bytes collectorKey;  ///< X25519, for sealing the share
};

Bytes encodeRelease(const ReleaseRequest& request);
std::optional<ReleaseRequest> decodeRelease(ByteView bytes);

/// What the second's share is sealed with: tag, " aggregate share", sender and receiver.
List<std::uint8_t> aggregateShareInfo(DapDraft draft = dapDraft);
/// What it is bound to: task, week, number of reports, checksum.
Bytes aggregateShareAad(const SplitTask& task, const ReleaseRequest& request);

}  // namespace nearshelf::collector

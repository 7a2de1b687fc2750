// SPDX-License-Identifier: MIT
// Messages of the upload of mode `split`: draft-ietf-ppm-dap, tag dap-18 [DAP18], TLS presentation language (big-endian). Every party must
// build the same bytes: one that differs looks like a wrong key. Views borrow from the bytes they were decoded from.
#pragma once

#include "nearshelf/list.h"
#include "nearshelf/prio3.h"
#include "nearshelf/result.h"
#include "nearshelf/types.h"

#include <cstdint>

namespace nearshelf {

/// Separates this version's keys and shares from every other's. The one constant to change when all parties go over to another draft.
constexpr char dapTag[] = "dap-18";
constexpr std::size_t dapTagBytes = sizeof dapTag - 1;

/// Drafts whose uploads differ in tag, error codes and an allowed empty task_info alone. dap-19 by report of its implementers: not read.
enum class DapDraft : std::uint8_t { dap18, dap19 };
constexpr char dapTags[][sizeof dapTag] = {"dap-18", "dap-19"};
/// The one that `dapTag` names.
constexpr DapDraft dapDraft = dapTag[dapTagBytes - 1] == '9' ? DapDraft::dap19 : DapDraft::dap18;
inline const char* dapTagOf(DapDraft draft) noexcept { return dapTags[static_cast<std::size_t>(draft)]; }

enum class DapRole : std::uint8_t { collector, client, leader, second };
enum class DapBatchMode : std::uint8_t { timeInterval = 1, leaderSelected };

constexpr std::size_t taskIdBytes = 32;

/// TaskConfiguration: immutable for the life of a task.
struct DapTask {
    /// 1 … 255 bytes (dap-19: 0 … 255) that tell tasks of equal parameters apart.
    ByteView taskInfo;
    /// ASCII, as agreed, never re-encoded; 1 … 65,535 bytes.
    ByteView leaderUrl, secondUrl;
    /// Seconds per unit of every time in the task's messages. Nearshelf: one week.
    std::uint64_t timePrecision = 604800;
    std::uint64_t minBatchSize = 100;
    DapBatchMode batchMode = DapBatchMode::timeInterval;
    Prio3Params vdaf;
    /// The task's first unit of time and how many it lasts; a duration of 0: no such extension.
    std::uint64_t intervalStart = 0, intervalDuration = 0;
};

List<std::uint8_t> encodeDapTask(const DapTask& task);
/// Errors: reportMalformed; reportParameter for a VDAF or an extension that this version does not know.
Result<DapTask> decodeDapTask(ByteView bytes, DapDraft draft = dapDraft);

/// What a client makes sure of before it contributes: batches of at least 100, week-long units, parameters within Nearshelf's limits
/// (histogram ≤ 256, multihot ≤ 1024 counters of weight ≤ 8, sumVec ≤ 256 of at most 8), two aggregators.
bool isAcceptable(const DapTask& task) noexcept;

/// The context of every share of the task: tag and task id.
struct DapContext {
    std::uint8_t bytes[dapTagBytes + taskIdBytes];
    ByteView view() const noexcept { return {bytes, sizeof bytes}; }
};
DapContext contextOf(const std::uint8_t* taskId, DapDraft draft = dapDraft) noexcept;

/// ReportMetadata; Nearshelf sends no public extensions, and none is known.
struct DapMetadata {
    std::uint8_t reportId[prio3NonceBytes] = {};
    /// In units of the task's time precision.
    std::uint64_t time = 0;
};

struct HpkeCiphertext {
    std::uint8_t configId = 0;
    ByteView enc, payload;
};

/// Report, as uploaded: one per request.
struct DapReport {
    DapMetadata metadata;
    ByteView publicShare;
    HpkeCiphertext leader, second;
};

List<std::uint8_t> encodeDapReport(const DapReport& report);
/// Exactly one report. Errors: reportMalformed; reportParameter for an extension.
Result<DapReport> decodeDapReport(ByteView bytes);
/// What comes before the ciphertexts: metadata and public share.
List<std::uint8_t> encodeDapReportHead(const DapMetadata& metadata, ByteView publicShare);

/// InputShareAad: what both ciphertexts are bound to. `task`: the encoded TaskConfiguration.
List<std::uint8_t> inputShareAad(const std::uint8_t* taskId, ByteView task, const DapMetadata& metadata, ByteView publicShare);
/// HPKE info of an input share: tag, " input share", sender, recipient.
List<std::uint8_t> inputShareInfo(DapRole recipient, DapDraft draft = dapDraft);

/// PlaintextInputShare, without private extensions.
List<std::uint8_t> encodeInputShare(ByteView payload);
/// Its payload. Errors: reportMalformed; reportParameter for an extension.
Result<ByteView> decodeInputShare(ByteView bytes);

struct HpkeConfig {
    std::uint8_t id = 0;
    std::uint16_t kem = 0x0020, kdf = 0x0001, aead = 0x0001;
    ByteView publicKey;
};

List<std::uint8_t> encodeHpkeConfigs(const List<HpkeConfig>& configs);
/// Errors: reportMalformed (none at all, an id twice, bytes over).
Result<List<HpkeConfig>> decodeHpkeConfigs(ByteView bytes);

}  // namespace nearshelf

// SPDX-License-Identifier: MIT
#include "split/secondAggregator.h"

#include "split/noise.h"

#include <cstring>
#include <openssl/sha.h>

namespace nearshelf::collector {
namespace {

constexpr int badRequest = 400, tooFew = 403, conflict = 409;

Bytes digestOf(ByteView bytes) {
    Bytes digest(SHA256_DIGEST_LENGTH);
    ::SHA256(bytes.data, bytes.size, digest.data());
    return digest;
}

Nonce idOf(const DapMetadata& metadata) {
    Nonce id;
    std::memcpy(id.data(), metadata.reportId, id.size());
    return id;
}

}  // namespace

SecondAggregator::SecondAggregator(Database& database, const TaskVersions& tasks, const Agreement& agreement, KeyRing& keys,
                                   const WeekClock& clock)
    : database_(database), batches_(database), tasks_(tasks), agreement_(agreement), keys_(keys), clock_(clock) {
    database_.create(
        "CREATE TABLE IF NOT EXISTS nearshelf_second_answers (report_id BYTES PRIMARY KEY, week BIGINT NOT NULL, "
        "digest BYTES NOT NULL, error BIGINT NOT NULL, message BYTES NOT NULL) BYKEY");
}

const SplitTask* SecondAggregator::find(std::string_view idText) const { return findTask(tasks_, idText); }

JobAnswer SecondAggregator::check(const SplitTask& task, const JobReport& report, std::map<std::uint32_t, BatchSum>& sums) {
    const auto week = static_cast<std::uint32_t>(report.metadata.time);
    if (report.metadata.time > clock_.week()) return {ReportError::tooEarly, {}};
    if (batches_.closed(task, week)) return {ReportError::batchCollected, {}};
    // The leader closes a week only after its last round.
    if (week + weeksUntilClosed < clock_.week()) return {ReportError::taskExpired, {}};
    Opened opened = openAndStart(task, agreement_.verifyKeys.at(task.idText), keys_, DapRole::second, report.metadata, report.publicShare,
                                 report.second);
    if (opened.error != ReportError::none) return {opened.error, {}};
    const ByteView shares[] = {report.verifierShare, {opened.verification.verifierShare.data(), opened.verification.verifierShare.size()}};
    const auto message = combineVerifiers(task.shape, contextOf(task.id.data()).view(), shares, 2);
    if (!message.ok() ||
        finishVerification(task.shape, opened.verification, {message.value.data(), message.value.size()}) != ErrorCode::none)
        return {ReportError::verifyError, {}};
    BatchSum& sum = sums[week];
    addShare(task.shape, sum.sum, {opened.verification.outputShare.data(), opened.verification.outputShare.size()});
    ++sum.reports;
    addToChecksum(sum.checksum, idOf(report.metadata));
    return {ReportError::none, {message.value.begin(), message.value.end()}};
}

JobAnswer SecondAggregator::answerTo(const SplitTask& task, const JobReport& report, std::map<std::uint32_t, BatchSum>& sums) {
    // Bound to the task: the same bytes for another task are another entry.
    Bytes entry(report.entry.data, report.entry.data + report.entry.size);
    entry.insert(entry.end(), task.id.begin(), task.id.end());
    const Bytes id(report.metadata.reportId, report.metadata.reportId + sizeof report.metadata.reportId), digest = digestOf(viewOf(entry));
    for (const SqlRow& row : database_.run("SELECT digest, error, message FROM nearshelf_second_answers WHERE report_id = $1", {id})) {
        if (bytesOf(row[0]) != digest) return {ReportError::replayed, {}};
        return {static_cast<ReportError>(integerOf(row[1])), bytesOf(row[2])};
    }
    const JobAnswer answer = check(task, report, sums);
    database_.run("INSERT INTO nearshelf_second_answers VALUES ($1, $2, $3, $4, $5)",
                  {id, static_cast<std::int64_t>(report.metadata.time & 0xFFFFFFFF), digest, static_cast<std::int64_t>(answer.error),
                   answer.message});
    return answer;
}

PeerAnswer SecondAggregator::verify(const SplitTask& task, ByteView job) {
    const auto reports = decodeJob(job);
    if (!reports) return {badRequest, {}};
    const std::lock_guard lock(mutex_);
    std::vector<JobAnswer> answers;
    database_.atomically([&] {
        answers.clear();
        std::map<std::uint32_t, BatchSum> sums;
        for (const JobReport& report : *reports) answers.push_back(answerTo(task, report, sums));
        for (const auto& [week, sum] : sums) batches_.add(task, week, sum);
    });
    return {200, encodeAnswers(answers)};
}

PeerAnswer SecondAggregator::release(const SplitTask& task, ByteView bytes) {
    const auto request = decodeRelease(bytes);
    // A week that is not over cannot be closed: nobody could then report for it.
    if (!request || request->week + weeksUntilClosed > clock_.week()) return {badRequest, {}};
    const std::lock_guard lock(mutex_);
    PeerAnswer answer;
    database_.atomically([&] {
        auto batch = batches_.closed(task, request->week);
        if (!batch) {
            const BatchSum sum = batches_.total(task, request->week);
            if (sum.reports != request->reports || sum.checksum != request->checksum) {
                answer = {conflict, {}};
                return;
            }
            ClosedBatch closing;
            closing.reports = sum.reports;
            closing.state = sum.reports < task.minBatchSize ? BatchState::tooSmall : BatchState::released;
            if (closing.state == BatchState::released) {
                closing.own = noisedShare(task, sum);
                const List<std::uint8_t> info = aggregateShareInfo();
                const Bytes aad = aggregateShareAad(task, *request);
                const auto sealed =
                    hpkeSeal(HpkeKem::x25519, viewOf(request->collectorKey), {info.data(), info.size()}, viewOf(aad), viewOf(closing.own));
                if (!sealed) {
                    answer = {badRequest, {}};
                    return;
                }
                closing.other = sealed->enc;
                closing.other.insert(closing.other.end(), sealed->ciphertext.begin(), sealed->ciphertext.end());
            }
            batch = batches_.close(task, request->week, closing);
        }
        answer = batch->state == BatchState::released ? PeerAnswer{200, batch->other} : PeerAnswer{tooFew, {}};
    });
    return answer;
}

void SecondAggregator::keepHouse() {
    const std::lock_guard lock(mutex_);
    const std::uint32_t week = clock_.week();
    keys_.turn(clock_.day());
    // Two weeks until a batch is closed and one more; afterwards its reports are refused as collected.
    database_.run("DELETE FROM nearshelf_second_answers WHERE week + $1 < $2", {std::int64_t{weeksUntilClosed + 1}, std::int64_t{week}});
    batches_.forget(week);
}

}  // namespace nearshelf::collector

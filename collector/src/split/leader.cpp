// SPDX-License-Identifier: MIT
#include "split/leader.h"

#include "split/noise.h"
#include "split/round.h"

#include <cstdio>

namespace nearshelf::collector {
namespace {

ByteView viewOf(const List<std::uint8_t>& list) { return {list.data(), list.size()}; }

/// The pair that the second's shares are sealed to, kept so that an answer that was sent before still opens.
HpkeKeyPair collectorKeyIn(Database& database) {
    database.create("CREATE TABLE IF NOT EXISTS nearshelf_collector_key (id BIGINT PRIMARY KEY, private BYTES NOT NULL)");
    database.run("INSERT INTO nearshelf_collector_key VALUES (1, $1) ON CONFLICT (id) DO NOTHING",
                 {HpkeKeyPair::generate(HpkeKem::x25519).privateKey()});
    const auto rows = database.run("SELECT private FROM nearshelf_collector_key WHERE id = 1");
    return HpkeKeyPair::fromPrivate(HpkeKem::x25519, collector::viewOf(bytesOf(rows.at(0).at(0))));
}

Counter reasonOf(ReportError error) {
    switch (error) {
        case ReportError::unknownKey:
        case ReportError::decryptError: return Counter::refusedKey;
        case ReportError::replayed: return Counter::reportsRepeated;
        case ReportError::batchCollected:
        case ReportError::taskExpired: return Counter::refusedCollected;
        default: return Counter::refusedProof;
    }
}

}  // namespace

Leader::Leader(Database& database, const TaskVersions& tasks, const Agreement& agreement, KeyRing& keys, SecondClient& second,
               PendingUploads& pending, Counters& counters, const WeekClock& clock, const FlushParams& params)
    : database_(database),
      uploads_(database),
      batches_(database),
      tasks_(tasks),
      agreement_(agreement),
      keys_(keys),
      second_(second),
      pending_(pending),
      counters_(counters),
      clock_(clock),
      params_(params),
      collectorKey_(collectorKeyIn(database)),
      thread_([this] { run(); }) {}

Leader::~Leader() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    wake_.notify_all();
    thread_.join();
}

void Leader::complain(const std::string& what) {
    if (isHealthy_) std::fprintf(stderr, "nearshelf serve: %s\n", what.c_str());
    isHealthy_ = false;
}

void Leader::run() {
    std::unique_lock lock(mutex_);
    while (!wake_.wait_for(lock, std::chrono::seconds(params_.everySeconds), [this] { return stopping_.load(); })) {
        lock.unlock();
        flush();
        work();
        counters_.publish();
        lock.lock();
    }
    flush();
    try {
        uploads_.release();  // what a round was about to verify, for whoever comes next
    } catch (const DatabaseError& error) {
        complain(error.what());
    }
}

void Leader::flush() {
    std::vector<Upload> uploads = pending_.takeAll();
    try {
        const std::size_t kept = uploads.empty() ? 0 : uploads_.keep(uploads);
        counters_.add(Counter::reportsRepeated, uploads.size() - kept);
        counters_.add(Counter::flushes);
    } catch (const DatabaseError& error) {
        complain(error.what());
        counters_.add(Counter::flushFailures);
        pending_.putBack(std::move(uploads));
    }
}

void Leader::work() {
    bool isWell = true;
    try {
        if (forgetsAll_) {
            uploads_.forgetAll();
            batches_.forgetAll();
            forgetsAll_ = false;
        }
        keys_.turn(clock_.day());
        for (const auto& [version, file] : tasks_) {
            for (const SplitTask& task : file.tasks) {
                for (const std::uint32_t week : uploads_.weeks(task)) isWell = verifySome(task, week) && isWell;
                for (const std::uint32_t week : batches_.openWeeks(task)) {
                    if (isWell && week + weeksUntilClosed <= clock_.week()) isWell = closeWeek(task, week);
                }
            }
        }
        uploads_.forget(clock_.week());
        batches_.forget(clock_.week());
    } catch (const DatabaseError& error) {
        complain(error.what());
        return;
    }
    if (isWell) isHealthy_ = true;
}

bool Leader::verifySome(const SplitTask& task, std::uint32_t week) {
    const auto key = agreement_.verifyKeys.find(task.idText);
    if (key == agreement_.verifyKeys.end()) {
        complain("the agreement has no key for the task \"" + task.name + "\"");
        return false;
    }
    while (true) {
        const std::vector<Upload> uploads = uploads_.claim(task, week, maxJobReports, clock_.hour());
        if (uploads.empty() || stopping_) return true;
        Round round = startRound(task, key->second, keys_, uploads);
        BatchSum sum;
        if (!round.job.empty()) {
            const SecondClient::Answer answer = second_.post(task, "verify", viewOf(encodeJob(round.job)));
            const auto answers = answer.status == 200 ? decodeAnswers(collector::viewOf(answer.body)) : std::nullopt;
            if (!answers || answers->size() != round.job.size()) {
                complain("the second aggregator does not answer (HTTP status " + std::to_string(answer.status) + "); uploads wait");
                uploads_.release();
                return false;
            }
            sum = finishRound(task, round, *answers);
        }
        database_.atomically([&] {
            if (sum.reports > 0) batches_.add(task, week, sum);
            uploads_.drop(uploads);
        });
        counters_.add(Counter::reportsCounted, sum.reports);
        for (const ReportError error : round.refused) counters_.add(reasonOf(error));
    }
}

bool Leader::closeWeek(const SplitTask& task, std::uint32_t week) {
    if (!uploads_.isEmpty(task, week)) return true;
    const BatchSum sum = batches_.total(task, week);
    ReleaseRequest request{week, sum.reports, sum.checksum, collectorKey_.publicKey()};
    const SecondClient::Answer answer = second_.post(task, "release", collector::viewOf(encodeRelease(request)));
    ClosedBatch batch;
    batch.reports = sum.reports;
    if (answer.status == 403) {
        batch.state = BatchState::tooSmall;
    } else if (answer.status == 409) {
        complain("week " + std::to_string(week) + " of \"" + task.name +
                 "\": the two aggregators counted different reports; nothing is released");
        return false;
    } else if (answer.status == 200) {
        const List<std::uint8_t> info = aggregateShareInfo();
        const Bytes aad = aggregateShareAad(task, request);
        const std::size_t enc = std::min<std::size_t>(collectorKey_.publicKey().size(), answer.body.size());
        const auto share = hpkeOpen(collectorKey_, {answer.body.data(), enc}, viewOf(info), collector::viewOf(aad),
                                    {answer.body.data() + enc, answer.body.size() - enc});
        if (!share) {
            complain("the second aggregator's share of \"" + task.name + "\" does not open");
            return false;
        }
        batch.state = BatchState::released;
        batch.own = noisedShare(task, sum);
        batch.other = *share;
    } else {
        complain("the second aggregator does not release (HTTP status " + std::to_string(answer.status) + ")");
        return false;
    }
    database_.atomically([&] { batches_.close(task, week, batch); });
    return true;
}

}  // namespace nearshelf::collector

// SPDX-License-Identifier: MIT
#include "reports/flusher.h"

#include <cstdio>

namespace nearshelf::collector {
namespace {

constexpr auto lookEvery = std::chrono::milliseconds(200);

}  // namespace

Flusher::Flusher(Database& database, PendingReports& pending, Counters& counters, const WeekClock& clock, const FlushParams& params)
    : store_(database), pending_(pending), counters_(counters), clock_(clock), params_(params), thread_([this] { run(); }) {}

Flusher::~Flusher() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    wake_.notify_all();
    thread_.join();
}

void Flusher::run() {
    auto next = std::chrono::steady_clock::now() + std::chrono::seconds(params_.everySeconds);
    std::unique_lock lock(mutex_);
    while (!stopping_) {
        wake_.wait_for(lock, lookEvery, [this] { return stopping_; });
        const auto now = std::chrono::steady_clock::now();
        if (now < next && (pending_.size() < params_.atOnce || !isHealthy_)) continue;
        next = now + std::chrono::seconds(params_.everySeconds);
        lock.unlock();
        flush();
        lock.lock();
    }
    lock.unlock();
    flush();
    if (pending_.size() > 0) std::fprintf(stderr, "nearshelf serve: %zu reports could not be written and are lost\n", pending_.size());
}

void Flusher::flush() {
    std::vector<LdpReport> reports = pending_.takeAll();
    try {
        if (forgetsAll_) {
            reports.clear();
            store_.forgetAll();
            forgetsAll_ = false;
        }
        const FlushResult result = store_.add(reports);
        counters_.add(Counter::reportsCounted, result.counted);
        counters_.add(Counter::reportsRepeated, result.repeated);
        counters_.add(Counter::flushes);
        if (const std::uint32_t week = clock_.week(); week != forgottenInWeek_) {
            store_.forget(week);
            forgottenInWeek_ = week;
        }
        isHealthy_ = true;
    } catch (const DatabaseError& error) {
        if (isHealthy_) std::fprintf(stderr, "nearshelf serve: %s; keeping %zu reports for the next flush\n", error.what(), reports.size());
        isHealthy_ = false;
        counters_.add(Counter::flushFailures);
        pending_.putBack(std::move(reports));
    }
    counters_.publish();
}

}  // namespace nearshelf::collector

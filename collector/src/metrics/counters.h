// SPDX-License-Identifier: MIT
// What happened how often, for Prometheus. Shown as it was at the last flush: a scrape tells no arrival time that the database would not.
#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <mutex>
#include <string>

namespace nearshelf::collector {

enum class Counter {
#define NEARSHELF_COUNTER(name, metric, label, help) name,
#include "metrics/counters.def"
#undef NEARSHELF_COUNTER
    count
};

class Counters {
public:
    void add(Counter counter, std::uint64_t by = 1) { now_[static_cast<std::size_t>(counter)].fetch_add(by, std::memory_order_relaxed); }
    void addRefusal(int httpStatus);
    /// Makes what was counted so far visible.
    void publish();
    /// Prometheus text format 0.0.4.
    std::string prometheus() const;

private:
    static constexpr std::size_t size = static_cast<std::size_t>(Counter::count);
    std::array<std::atomic<std::uint64_t>, size> now_{};
    mutable std::mutex mutex_;
    std::array<std::uint64_t, size> shown_{};
};

}  // namespace nearshelf::collector

// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <functional>

namespace nearshelf::trainer {

/// Called now and then while a file is read. `stage` is a short phrase such as "reading orders"; `done` and `total` are
/// bytes of the decoded file. An empty function is allowed.
using ProgressFn = std::function<void(const char* stage, std::uint64_t done, std::uint64_t total)>;

/// Forwards to a ProgressFn about a hundred times per file, so that readers may call it for every row.
class ProgressTicker {
public:
    ProgressTicker(const ProgressFn& progress, const char* stage, std::uint64_t total)
        : progress_(progress), stage_(stage), total_(total), step_(total / 100 + 1) {}

    void at(std::uint64_t done) {
        if (!progress_ || done < next_) return;
        progress_(stage_, done, total_);
        next_ = done + step_;
    }

    void finish() {
        if (progress_) progress_(stage_, total_, total_);
    }

private:
    const ProgressFn& progress_;
    const char* stage_;
    std::uint64_t total_;
    std::uint64_t step_;
    std::uint64_t next_ = 0;
};

}  // namespace nearshelf::trainer

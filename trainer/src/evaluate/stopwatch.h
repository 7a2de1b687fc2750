// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <chrono>
#include <vector>

namespace nearshelf::trainer {

/// Times many short calls and answers the median.
class MedianStopwatch {
public:
    template <typename Work>
    auto time(Work work) {
        const Lap lap(micros_);
        return work();
    }

    /// Half of the calls took less; 0 without calls.
    double medianMicros() const {
        if (micros_.empty()) return 0;
        std::vector<float> sorted = micros_;
        const auto middle = sorted.begin() + static_cast<std::ptrdiff_t>(sorted.size() / 2);
        std::nth_element(sorted.begin(), middle, sorted.end());
        return static_cast<double>(*middle);
    }

private:
    using Clock = std::chrono::steady_clock;
    struct Lap {
        explicit Lap(std::vector<float>& all) : micros(all) {}
        ~Lap() { micros.push_back(std::chrono::duration<float, std::micro>(Clock::now() - begin).count()); }
        std::vector<float>& micros;
        Clock::time_point begin = Clock::now();
    };
    std::vector<float> micros_;
};

}  // namespace nearshelf::trainer

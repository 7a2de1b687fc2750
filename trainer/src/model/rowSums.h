// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

namespace nearshelf::trainer {

/// One sparse row while it is summed up. A full-length array and a list of what was touched: no hashing, and memory stays at one
/// row however many pairs the whole table has.
class RowSums {
public:
    explicit RowSums(std::uint32_t itemCount) : sums_(itemCount, 0.0f) {}

    /// `amount` > 0.
    void add(std::uint32_t item, float amount) {
        if (sums_[item] == 0.0f) touched_.push_back(item);
        sums_[item] += amount;
    }

    const std::vector<std::uint32_t>& touched() const { return touched_; }
    float of(std::uint32_t item) const { return sums_[item]; }

    void clear() {
        for (std::uint32_t item : touched_) sums_[item] = 0.0f;
        touched_.clear();
    }

private:
    std::vector<float> sums_;
    std::vector<std::uint32_t> touched_;
};

}  // namespace nearshelf::trainer

// SPDX-License-Identifier: MIT
#pragma once

#include "model/randomBits.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

namespace nearshelf::trainer {

/// Invented shoppers' true rates of success.
class DecisionRates {
public:
    static constexpr std::uint32_t states = 3;

    DecisionRates(std::uint32_t options, std::uint64_t seed) : random_(seed) {
        for (std::uint32_t option = 0; option < options; ++option) {
            store_.push_back(-2.4 + 0.35 * normal());
            for (std::uint32_t state = 0; state < states; ++state) byState_.push_back(0.6 * normal());
        }
    }

    /// A shopper's own: rates by state, then option.
    std::vector<double> shopper() {
        std::vector<double> own(states * store_.size());
        for (std::size_t option = 0; option < store_.size(); ++option) {
            const double taste = 0.7 * normal();
            for (std::uint32_t state = 0; state < states; ++state)
                own[state * store_.size() + option] = 1 / (1 + std::exp(-(store_[option] + byState_[option * states + state] + taste)));
        }
        return own;
    }

    double uniform() { return static_cast<double>(random_.next() >> 11) * 0x1p-53; }
    std::uint32_t below(std::uint32_t bound) { return static_cast<std::uint32_t>(random_.next() % bound); }
    std::uint32_t seed() { return static_cast<std::uint32_t>(random_.next()); }

private:
    double normal() {
        double sum = -6;
        for (int i = 0; i < 12; ++i) sum += uniform();
        return sum;
    }

    RandomBits random_;
    std::vector<double> store_, byState_;
};

}  // namespace nearshelf::trainer

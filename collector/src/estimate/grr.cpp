// SPDX-License-Identifier: MIT
#include "estimate/grr.h"

#include <algorithm>
#include <cmath>

namespace nearshelf::collector {

Grr::Grr(const LdpParams& params) {
    const double odds = std::exp(static_cast<double>(params.epsilon));
    q_ = 1 / (odds + params.choices - 1);
    p_ = odds * q_;
}

double Grr::emptyVariance(double n) const { return q_ * (1 - q_) / (n * (p_ - q_) * (p_ - q_)); }

double Grr::variance(double f, double n) const {
    f = std::clamp(f, 0.0, 1.0);
    return emptyVariance(n) + f * (1 - p_ - q_) / (n * (p_ - q_)) + f * (1 - f) / n;
}

}  // namespace nearshelf::collector

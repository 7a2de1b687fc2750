// SPDX-License-Identifier: MIT
// What randomised answers say about the truth: unbiased shares and how far they may be off [Wang2017].
#pragma once

#include "nearshelf/ldp.h"

namespace nearshelf::collector {

class Grr {
public:
    explicit Grr(const LdpParams& params);

    double p() const { return p_; }
    double q() const { return q_; }
    /// Votes by which one forged report moves a cell.
    double forgedWeight() const { return 1 / (p_ - q_); }
    /// Share of the truth from `count` answers among `n`; may lie outside 0 … 1.
    double share(double count, double n) const { return (count / n - q_) / (p_ - q_); }
    /// Of the noise and of the sample, for a true share `f` (cut to 0 … 1) and n reports.
    double variance(double f, double n) const;
    /// Of the noise alone, for a share of 0.
    double emptyVariance(double n) const;

private:
    double p_, q_;
};

}  // namespace nearshelf::collector

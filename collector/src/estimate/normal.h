// SPDX-License-Identifier: MIT
#pragma once

namespace nearshelf::collector {

/// x with P(Z ≤ x) = `probability` for a standard normal Z; 0 < probability < 1, to 1e-12.
double normalQuantile(double probability);

}  // namespace nearshelf::collector

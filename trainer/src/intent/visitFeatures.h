// SPDX-License-Identifier: MIT
#pragma once

#include "intent/featureBins.h"
#include "intent/visitTable.h"

#include <cstdint>
#include <vector>

namespace nearshelf::trainer {

/// The numbers that the forest sees of each visit: the table's own, its texts as ranks, and what a count and a duration say together:
/// seconds per page of each kind, pages and seconds in all, the exits beyond bounces, and each rate times the pages. The rank of a text is
/// its place when texts are sorted by how often visits with it in `rows` bought; only these rows' answers are seen.
FeatureTable visitFeatures(const VisitTable& table, const std::vector<std::uint32_t>& rows);

}  // namespace nearshelf::trainer

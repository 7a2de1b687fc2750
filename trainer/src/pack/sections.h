// SPDX-License-Identifier: MIT
// One encoder per section of the pack, each the mirror of the reader in core/src/pack.
#pragma once

#include "pack/packModel.h"

#include <cstdint>
#include <utility>
#include <vector>

namespace nearshelf::trainer {

using SectionBytes = std::vector<std::uint8_t>;

/// The keys section and, empty when there are none, the aliases section: they share the salt and the width.
/// Throws std::runtime_error when two ids have the same 64-bit key.
std::pair<SectionBytes, SectionBytes> encodeKeys(const PackModel& model);

/// The facets section and the text section that it names its values from.
std::pair<SectionBytes, SectionBytes> encodeFacets(const PackModel& model);

SectionBytes encodeNumbers(const PackModel& model);
SectionBytes encodeVectors(const PackModel& model);
SectionBytes encodeRankParams(const PackModel& model);
SectionBytes encodeRules(const PackModel& model);
SectionBytes encodeSessionModel(const PackModel& model);

}  // namespace nearshelf::trainer

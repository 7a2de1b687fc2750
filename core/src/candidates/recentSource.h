// SPDX-License-Identifier: MIT
#pragma once

#include "candidates/source.h"

namespace nearshelf {

/// What the shopper viewed, latest first.
class RecentSource final : public CandidateSource {
public:
    void collect(const Scene& scene, std::uint32_t limit, std::vector<Found>& out) const override;
    void judge(const Scene& scene, const std::vector<ItemIndex>& items, std::vector<Found>& out) const override;
};

}  // namespace nearshelf

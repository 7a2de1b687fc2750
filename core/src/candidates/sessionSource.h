// SPDX-License-Identifier: MIT
#pragma once

#include "candidates/source.h"

namespace nearshelf {

/// What comes next in this visit, by the session model; by the votes of shared sessions where a pack has no model.
class SessionSource final : public CandidateSource {
public:
    void collect(const Scene& scene, std::uint32_t limit, List<Found>& out) const override;
    void judge(const Scene& scene, const List<ItemIndex>& items, List<Found>& out) const override;
};

}  // namespace nearshelf

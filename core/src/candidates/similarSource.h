// SPDX-License-Identifier: MIT
#pragma once

#include "nearshelf/list.h"

#include "candidates/source.h"

namespace nearshelf {

/// Items whose content vector points where the seeds' do: the whole catalogue is scanned, exactly.
class SimilarSource final : public CandidateSource {
public:
    void collect(const Scene& scene, std::uint32_t limit, List<Found>& out) const override;
    void judge(const Scene& scene, const List<ItemIndex>& items, List<Found>& out) const override;
};

}  // namespace nearshelf

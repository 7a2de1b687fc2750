// SPDX-License-Identifier: MIT
#pragma once

#include "nearshelf/list.h"

#include "candidates/source.h"

namespace nearshelf {

/// Items whose content vector points where the seeds' do: the whole catalogue is scanned, exactly. A seed is not like itself: what the
/// shopper has just seen must not crowd out what it leads to.
class SimilarSource final : public CandidateSource {
public:
    void collect(const Scene& scene, std::uint32_t limit, List<Found>& out) const override;
    void judge(const Scene& scene, const List<ItemIndex>& items, List<Found>& out) const override;
};

/// The seed that speaks loudest for an item of this source. Asked for items that are shown only: over all candidates it would cost
/// more than finding them.
ItemIndex seedBehind(const Scene& scene, ItemIndex item);

}  // namespace nearshelf

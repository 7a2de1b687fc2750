// SPDX-License-Identifier: MIT
#pragma once

#include "nearshelf/list.h"

#include "candidates/source.h"

namespace nearshelf {

/// The store's own ranking by one column of the pack: popular, trending, newest.
class ColumnSource final : public CandidateSource {
public:
    constexpr explicit ColumnSource(StoreOrder order) : order_(order) {}
    void collect(const Scene& scene, std::uint32_t limit, List<Found>& out) const override;
    void judge(const Scene& scene, const List<ItemIndex>& items, List<Found>& out) const override;

private:
    StoreOrder order_;
};

}  // namespace nearshelf

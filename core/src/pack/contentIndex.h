// SPDX-License-Identifier: MIT
// The catalogue's vectors in groups of alike items, for an exact search that need not look at every row: no row scores higher than its
// group's centre by more than the query's length times the group's radius (Cauchy-Schwarz), so most groups are passed over [Ram2012]. The
// JavaScript fallback, where bytes count more, looks at every row.
#pragma once

#include "nearshelf/list.h"

#include <cstdint>

namespace nearshelf {

class ContentIndex {
public:
    static constexpr std::uint32_t maxGroups = 256;

    /// Borrows the rows. `groups`: a byte an item, or null for runs of items as they stand; any grouping gives the same results.
    void build(const std::uint8_t* groups, const std::int8_t* vectors, std::uint32_t itemCount, std::uint32_t dimension);
    bool empty() const noexcept { return dimension_ == 0; }

private:
    friend class ContentSearch;

    std::uint32_t dimension_ = 0;
#ifdef NEARSHELF_EVERY_ROW
    const std::int8_t* rows_ = nullptr;
    std::uint32_t itemCount_ = 0;
#else
    void measure(std::uint32_t group);
    std::int32_t dot(const std::int8_t* a, const std::int8_t* b) const noexcept;

    List<std::int8_t> rows_;     // group after group
    List<std::uint32_t> items_;  // whose row it is
    std::uint32_t starts_[maxGroups + 1] = {};
    float radii_[maxGroups] = {};
    List<std::int8_t> centres_;
#endif
};

/// One search: the rows that may matter, batch by batch, until none is left. Borrows index and query.
class ContentSearch {
public:
    ContentSearch(const ContentIndex& index, const std::int8_t* query);

    /// Scores the next rows among which one may reach `least`, which is ≥ 1 and may rise from call to call. Answers false when none is
    /// left; then every row that reaches `least` has been shown, and some that do not.
    bool next(std::int32_t least);

    std::uint32_t count = 0;               ///< rows of this batch
    const std::uint32_t* items = nullptr;  ///< their items
    const std::int32_t* sums() const noexcept { return sums_; }

private:
    /// Rows scored at a time: the block of sums stays in the first-level cache.
    static constexpr std::uint32_t blockRows = 512;

    const ContentIndex& index_;
    const std::int8_t* query_;
    std::uint32_t row_ = 0;
    std::int32_t sums_[blockRows];
#ifdef NEARSHELF_EVERY_ROW
    std::uint32_t items_[blockRows];
#else
    std::uint32_t group_ = 0, end_ = 0;
    std::int32_t hope_ = 0, bounds_[ContentIndex::maxGroups];
#endif
};

}  // namespace nearshelf

// SPDX-License-Identifier: MIT
#include "pack/contentIndex.h"

#include "base/dotRows.h"

#include <cmath>
#include <cstring>

namespace nearshelf {

#ifdef NEARSHELF_EVERY_ROW

void ContentIndex::build(const std::uint8_t*, const std::int8_t* vectors, std::uint32_t itemCount, std::uint32_t dimension) {
    rows_ = vectors;
    itemCount_ = itemCount;
    dimension_ = dimension;
}

ContentSearch::ContentSearch(const ContentIndex& index, const std::int8_t* query) : index_(index), query_(query) {}

bool ContentSearch::next(std::int32_t) {
    count = 0;
    while (count < blockRows && row_ + count < index_.itemCount_) {
        items_[count] = row_ + count;
        ++count;
    }
    items = items_;
    dotRows(query_, index_.rows_ + row_ * index_.dimension_, count, index_.dimension_, sums_);
    row_ += count;
    return count > 0;
}

#else

void ContentIndex::build(const std::uint8_t* groups, const std::int8_t* vectors, std::uint32_t itemCount, std::uint32_t dimension) {
    const std::uint32_t run = (itemCount + maxGroups - 1) / maxGroups;
    const auto groupOf = [&](std::uint32_t item) { return groups != nullptr ? groups[item] : item / run; };
    dimension_ = dimension;
    rows_.resize(itemCount * dimension);
    items_.resize(itemCount);
    centres_.resize(maxGroups * dimension);
    // Each group's end, then, as its rows are placed from behind, its start.
    for (std::uint32_t item = 0; item < itemCount; ++item) ++starts_[groupOf(item)];
    for (std::uint32_t group = 0; group < maxGroups; ++group) starts_[group + 1] += starts_[group];
    for (std::uint32_t item = itemCount; item-- > 0;) {
        const std::uint32_t place = --starts_[groupOf(item)];
        items_[place] = item;
        std::memcpy(rows_.data() + place * dimension, vectors + item * dimension, dimension);
    }
    for (std::uint32_t group = 0; group < maxGroups; ++group) measure(group);
}

void ContentIndex::measure(std::uint32_t group) {
    const auto size = static_cast<std::int32_t>(starts_[group + 1] - starts_[group]);
    if (size == 0) return;
    const std::int8_t* const rows = rows_.data() + starts_[group] * dimension_;
    const std::int8_t* const end = rows_.data() + starts_[group + 1] * dimension_;
    std::int8_t* const centre = centres_.data() + group * dimension_;
    for (std::uint32_t i = 0; i < dimension_; ++i) {
        std::int32_t sum = 0;
        for (const std::int8_t* row = rows; row < end; row += dimension_) sum += row[i];
        centre[i] = static_cast<std::int8_t>(sum / size);
    }
    std::int32_t farthest = 0;
    for (const std::int8_t* row = rows; row < end; row += dimension_) {
        const std::int32_t squares = dot(row, row) - 2 * dot(row, centre) + dot(centre, centre);
        farthest = squares > farthest ? squares : farthest;
    }
    radii_[group] = std::sqrt(static_cast<float>(farthest));
}

std::int32_t ContentIndex::dot(const std::int8_t* a, const std::int8_t* b) const noexcept {
    std::int32_t sum = 0;
    dotRows(a, b, 1, dimension_, &sum);
    return sum;
}

ContentSearch::ContentSearch(const ContentIndex& index, const std::int8_t* query) : index_(index), query_(query) {
    dotRows(query, index.centres_.data(), ContentIndex::maxGroups, index.dimension_, bounds_);
    const float length = std::sqrt(static_cast<float>(index.dot(query, query)));
    for (std::uint32_t group = 0; group < ContentIndex::maxGroups; ++group) {
        if (bounds_[group] > hope_) hope_ = bounds_[group] * 3 / 4;
        // Two more than the float says: it may have been rounded down.
        bounds_[group] += static_cast<std::int32_t>(length * index.radii_[group]) + 2;
    }
}

bool ContentSearch::next(std::int32_t least) {
    while (row_ == end_) {
        // First the groups that may reach what the nearest centre scores, so that `least` rises early; then all that are left.
        group_ = nextAbove(bounds_, group_, ContentIndex::maxGroups, (hope_ > least ? hope_ : least) - 1);
        if (group_ == ContentIndex::maxGroups) {
            if (hope_ == 0) return false;
            hope_ = 0;
            group_ = 0;
            continue;
        }
        bounds_[group_] = 0;
        row_ = index_.starts_[group_];
        end_ = index_.starts_[group_ + 1];
    }
    count = end_ - row_ < blockRows ? end_ - row_ : blockRows;
    dotRows(query_, index_.rows_.data() + row_ * index_.dimension_, count, index_.dimension_, sums_);
    items = index_.items_.data() + row_;
    row_ += count;
    return true;
}

#endif

}  // namespace nearshelf

// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

namespace nearshelf::trainer {

/// Where each item occurs in a list of groups (orders or visits).
class Occurrences {
public:
    struct Place {
        std::uint32_t group = 0;
        std::uint32_t position = 0;  ///< within the group
    };

    struct Range {
        const Place* first;
        const Place* last;
        const Place* begin() const { return first; }
        const Place* end() const { return last; }
    };

    template <typename Groups>
    Occurrences(std::uint32_t itemCount, const Groups& groups) : starts_(itemCount + 1, 0) {
        for (const auto& group : groups)
            for (std::uint32_t item : group.items) ++starts_[item + 1];
        for (std::uint32_t item = 0; item < itemCount; ++item) starts_[item + 1] += starts_[item];
        places_.resize(starts_[itemCount]);
        std::vector<std::uint64_t> next(starts_.begin(), starts_.end() - 1);
        for (std::uint32_t group = 0; group < groups.size(); ++group)
            for (std::uint32_t position = 0; position < groups[group].items.size(); ++position)
                places_[next[groups[group].items[position]]++] = {group, position};
    }

    Range of(std::uint32_t item) const { return {places_.data() + starts_[item], places_.data() + starts_[item + 1]}; }
    std::uint32_t count(std::uint32_t item) const { return static_cast<std::uint32_t>(starts_[item + 1] - starts_[item]); }

private:
    std::vector<std::uint64_t> starts_;
    std::vector<Place> places_;
};

}  // namespace nearshelf::trainer

// SPDX-License-Identifier: MIT
// The k best of a stream: the only heap and the only sort in the module.
#pragma once

#include "nearshelf/list.h"

#include <cstdint>

namespace nearshelf {

struct Scored {
    float score;
    std::uint32_t id;
};

/// Higher score first; equal scores by smaller id, so that every order is total and repeatable.
[[gnu::always_inline]] constexpr bool before(const Scored& a, const Scored& b) noexcept {
    return a.score > b.score || (a.score == b.score && a.id < b.id);
}

class TopK {
public:
    explicit TopK(std::uint32_t capacity);

    /// What a newcomer must beat; -infinity until the heap is full.
    float threshold() const noexcept { return threshold_; }
    void offer(float score, std::uint32_t id) {
        if (score >= threshold_) insert({score, id});
    }
    /// The kept ones, best first. The heap is empty afterwards.
    List<Scored> take();
    /// The kept ones, in an order that depends on what was offered alone. The heap is empty afterwards.
    List<Scored> takeUnordered();

private:
    void insert(Scored entry);

    std::uint32_t capacity_;
    float threshold_;
    List<Scored> heap_;
};

/// Best first, in place.
void sortBestFirst(List<Scored>& entries);

}  // namespace nearshelf

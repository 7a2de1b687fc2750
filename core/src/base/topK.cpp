// SPDX-License-Identifier: MIT
#include "base/topK.h"

#include <algorithm>
#include <limits>

namespace nearshelf {

constexpr float open = -std::numeric_limits<float>::infinity();

TopK::TopK(std::uint32_t capacity) : capacity_(capacity), threshold_(capacity > 0 ? open : std::numeric_limits<float>::infinity()) {
    heap_.reserve(capacity);
}

void TopK::insert(Scored entry) {
    if (heap_.size() == capacity_) {
        if (capacity_ == 0 || !before(entry, heap_.front())) return;
        std::pop_heap(heap_.begin(), heap_.end(), before);
        heap_.back() = entry;
    } else {
        heap_.push_back(entry);
    }
    std::push_heap(heap_.begin(), heap_.end(), before);
    if (heap_.size() == capacity_) threshold_ = heap_.front().score;
}

std::vector<Scored> TopK::take() {
    std::sort_heap(heap_.begin(), heap_.end(), before);
    threshold_ = open;
    return static_cast<std::vector<Scored>&&>(heap_);
}

void sortBestFirst(std::vector<Scored>& entries) {
    std::make_heap(entries.begin(), entries.end(), before);
    std::sort_heap(entries.begin(), entries.end(), before);
}

}  // namespace nearshelf

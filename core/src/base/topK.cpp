// SPDX-License-Identifier: MIT
#include "base/topK.h"

#include <limits>

namespace nearshelf {

constexpr float open = -std::numeric_limits<float>::infinity();

/// Moves the entry at `place` down until no child of it ranks lower: the worst entry stands at the top.
static void siftDown(Scored* heap, std::size_t size, std::size_t place) {
    const Scored moved = heap[place];
    for (;;) {
        std::size_t child = 2 * place + 1;
        if (child >= size) break;
        if (child + 1 < size && before(heap[child], heap[child + 1])) ++child;
        if (!before(moved, heap[child])) break;
        heap[place] = heap[child];
        place = child;
    }
    heap[place] = moved;
}

/// Turns a heap with the worst on top into an array with the best in front.
static void unheap(Scored* heap, std::size_t size) {
    while (size > 1) {
        --size;
        const Scored worst = heap[0];
        heap[0] = heap[size];
        heap[size] = worst;
        siftDown(heap, size, 0);
    }
}

static void makeHeap(Scored* heap, std::size_t size) {
    for (std::size_t place = size / 2; place-- > 0;) siftDown(heap, size, place);
}

TopK::TopK(std::uint32_t capacity) : capacity_(capacity), threshold_(capacity > 0 ? open : std::numeric_limits<float>::infinity()) {
    heap_.reserve(capacity);
}

void TopK::insert(Scored entry) {
    if (heap_.size() < capacity_) {
        heap_.push_back(entry);
        if (heap_.size() < capacity_) return;
        makeHeap(heap_.data(), heap_.size());
    } else {
        if (capacity_ == 0 || !before(entry, heap_.front())) return;
        heap_.front() = entry;
        siftDown(heap_.data(), heap_.size(), 0);
    }
    threshold_ = heap_.front().score;
}

List<Scored> TopK::take() {
    sortBestFirst(heap_);
    return takeUnordered();
}

List<Scored> TopK::takeUnordered() {
    threshold_ = open;
    return static_cast<List<Scored>&&>(heap_);
}

void sortBestFirst(List<Scored>& entries) {
    makeHeap(entries.data(), entries.size());
    unheap(entries.data(), entries.size());
}

}  // namespace nearshelf

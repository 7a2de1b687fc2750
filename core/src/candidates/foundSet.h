// SPDX-License-Identifier: MIT
// Sums votes for items and remembers the loudest voter of each.
#pragma once

#include "nearshelf/list.h"

#include "candidates/source.h"

namespace nearshelf {

class FoundSet {
public:
    explicit FoundSet(ItemSlots& slots) : slots_(slots) {}
    FoundSet(const FoundSet&) = delete;
    ~FoundSet();

    void vote(ItemIndex item, float amount, ItemIndex because);
    Found get(ItemIndex item) const noexcept;
    /// The admitted ones, best first.
    void best(const Admission& admission, std::uint32_t limit, List<Found>& out) const;

private:
    struct Entry {
        Found found;
        float loudest = 0;
    };
    ItemSlots& slots_;
    List<Entry> entries_;
};

}  // namespace nearshelf

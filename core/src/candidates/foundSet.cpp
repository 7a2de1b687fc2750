// SPDX-License-Identifier: MIT
#include "candidates/foundSet.h"

#include "base/topK.h"

namespace nearshelf {

FoundSet::~FoundSet() {
    for (const Entry& entry : entries_) slots_.wipe(entry.found.item);
}

void FoundSet::vote(ItemIndex item, float amount, ItemIndex because) {
    std::uint32_t place = slots_.find(item);
    if (place == ItemSlots::none) {
        place = static_cast<std::uint32_t>(entries_.size());
        slots_.set(item, place);
        entries_.push_back({{item, 0, noItem}, 0});
    }
    Entry& entry = entries_[place];
    entry.found.score += amount;
    if (amount > entry.loudest) {
        entry.loudest = amount;
        entry.found.because = because;
    }
}

Found FoundSet::get(ItemIndex item) const noexcept {
    const std::uint32_t place = slots_.find(item);
    return place == ItemSlots::none ? Found{item, 0, noItem} : entries_[place].found;
}

void FoundSet::best(const Admission& admission, std::uint32_t limit, List<Found>& out) const {
    TopK top(limit);
    for (const Entry& entry : entries_) {
        if (entry.found.score >= top.threshold() && entry.found.score > 0 && admission.admits(entry.found.item)) {
            top.offer(entry.found.score, indexOf(entry.found.item));
        }
    }
    for (const Scored& scored : top.take()) out.push_back(get(ItemIndex{scored.id}));
}

}  // namespace nearshelf

// SPDX-License-Identifier: MIT
#pragma once

#include "model/history.h"
#include "model/occurrences.h"

#include <cstdint>
#include <vector>

namespace nearshelf::trainer {

struct LikeVisit {
    std::uint32_t visit = 0;
    float similarity = 0;
};

/// The visits that share an item with a visit under way: what every method by neighbouring visits starts from.
class SharedVisits {
public:
    /// Borrows `history`.
    explicit SharedVisits(const History& history);

    /// The latest `most` visits that share an item with `prefix`, latest first.
    std::vector<std::uint32_t> latest(const std::vector<std::uint32_t>& prefix, std::size_t most) const;

    /// The items of a visit, each once, ascending.
    const std::vector<std::uint32_t>& itemsOf(std::uint32_t visit) const { return sets_[visit]; }
    /// Σ of the items' weights, given by item.
    float sharedWeight(std::uint32_t visit, const std::vector<float>& weights) const {
        float shared = 0;
        for (const std::uint32_t item : sets_[visit]) shared += weights[item];
        return shared;
    }
    std::size_t count() const { return sets_.size(); }
    const Occurrences& occurrences() const { return occurrences_; }

private:
    Occurrences occurrences_;
    std::vector<std::vector<std::uint32_t>> sets_;
};

/// Keeps the `most` most similar, best first; equal ones stay in their order.
void keepMostAlike(std::vector<LikeVisit>& visits, std::size_t most);

}  // namespace nearshelf::trainer

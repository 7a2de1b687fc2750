// SPDX-License-Identifier: MIT
// The merchant's rules for one shelf: they stand above the model.
#pragma once

#include "nearshelf/list.h"
#include "nearshelf/shelf.h"

#include "candidates/scene.h"
#include "pack/pack.h"
#include "rank/blend.h"

namespace nearshelf {

struct Pin {
    ItemIndex item;
    std::uint32_t position;
};

class RuleBook {
public:
    /// The rules of the pack that hold for `strategy` on the day of `now`.
    RuleBook(const Pack& pack, Strategy strategy, Seconds now);

    /// Blocks what is excluded by item or value: an exclusion stands above every other rule.
    void blockExcluded(Admission& admission) const;
    /// Boosts and buries, in units of one standard deviation of the candidates' scores.
    void adjust(List<Candidate>& candidates) const;
    /// By ascending position, each position once.
    List<Pin> pins() const;

private:
    bool matches(const Rule& rule, ItemIndex item) const;

    const Pack& pack_;
    List<const Rule*> rules_;
};

}  // namespace nearshelf

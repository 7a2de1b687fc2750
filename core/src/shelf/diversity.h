// SPDX-License-Identifier: MIT
#pragma once

#include "nearshelf/list.h"

#include "pack/pack.h"
#include "rank/blend.h"

namespace nearshelf {

/// Beyond this place likeness cannot lift a candidate onto a shelf; bounds the work for a page's frame.
constexpr std::size_t poolPerSlot = 5;

/// Likeness of two items, 0 … 1: cosine of their vectors; without vectors, what they share of category and brand.
float likeness(const Pack& pack, ItemIndex a, ItemIndex b) noexcept;

/// Chooses `count` candidates one after the other, each the best by score − share · largest score · likeness to the chosen [MMR].
/// Candidates must be sorted best first; the rest is dropped. share 0 keeps the order.
void diversify(const Pack& pack, List<Candidate>& candidates, std::uint32_t count, float share);

}  // namespace nearshelf

// SPDX-License-Identifier: MIT
#pragma once

#include "nearshelf/list.h"
#include "nearshelf/shelf.h"

#include "pack/pack.h"
#include "rank/blend.h"

namespace nearshelf {

/// Everything that speaks for a candidate, strongest first; never empty for a candidate with a positive score.
List<ShelfItem> reasonsFor(const Pack& pack, const Candidate& candidate);

}  // namespace nearshelf

// SPDX-License-Identifier: MIT
#pragma once

#include "ingest/catalog.h"
#include "search/lexicon.h"

#include <cstdint>

namespace nearshelf::trainer {

/// Bits of the colours a product comes in: from its attributes, title and tags; only where these name none, from its description.
std::uint16_t coloursOf(const Product& product, const search::Lexicon& lexicon);

}  // namespace nearshelf::trainer

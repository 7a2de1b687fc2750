// SPDX-License-Identifier: MIT
#pragma once

#include "ingest/catalog.h"

namespace nearshelf::trainer {

/// Whether a product is a service, a fee or a voucher by its title or category: never something to recommend. Cautious: a merchant can
/// exclude what it misses, and would not notice what it hides.
bool looksLikeService(const Product& product);

}  // namespace nearshelf::trainer

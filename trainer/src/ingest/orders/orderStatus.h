// SPDX-License-Identifier: MIT
#pragma once

#include "ingest/detectFormat.h"

#include <string_view>

namespace nearshelf::trainer {

/// Whether a status means that the goods were not bought: cancelled, refunded, failed, voided; in WooCommerce also pending
/// payment and drafts. Unknown words count as bought. Shopify's "pending" is a sale: bank transfer, cash on delivery.
bool isCancelledStatus(std::string_view status, Dialect dialect);

}  // namespace nearshelf::trainer

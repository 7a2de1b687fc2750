// SPDX-License-Identifier: MIT
#include "ingest/orders/orderStatus.h"

#include "ingest/text/columnName.h"

#include <algorithm>
#include <string>

namespace nearshelf::trainer {

bool isCancelledStatus(std::string_view status, Dialect dialect) {
    constexpr std::string_view everywhere[] = {"cancelled", "canceled", "refunded", "returned", "voided",
                                               "void",      "failed",   "expired",  "trash",    "declined"};
    constexpr std::string_view unpaidInWooCommerce[] = {"pending", "pending_payment", "draft", "checkout_draft", "auto_draft"};
    std::string word = normalizeColumnName(status);
    if (word.compare(0, 3, "wc_") == 0) word.erase(0, 3);  // the stored form, "wc-cancelled"
    const auto is = [&](std::string_view known) { return known == word; };
    if (std::any_of(std::begin(everywhere), std::end(everywhere), is)) return true;
    return dialect == Dialect::wooCommerce && std::any_of(std::begin(unpaidInWooCommerce), std::end(unpaidInWooCommerce), is);
}

}  // namespace nearshelf::trainer

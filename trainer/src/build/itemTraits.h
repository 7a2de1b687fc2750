// SPDX-License-Identifier: MIT
#pragma once

#include "build/resolveRules.h"
#include "build/storeData.h"

#include <cstdint>
#include <string>
#include <vector>

namespace nearshelf::trainer {

/// The traits byte of every item: replenishable by its orders, hidden by its title or the merchant's word, sensitive by the merchant's
/// word. `rules` may be null.
std::vector<std::uint8_t> itemTraits(const StoreData& store, const MerchantRules* rules, const RuleResolver& resolver,
                                     std::vector<std::string>& warnings);

/// The history without the items that have the trait "hidden": they would be everything's neighbours.
void dropHidden(History& history, const std::vector<std::uint8_t>& traits);

}  // namespace nearshelf::trainer

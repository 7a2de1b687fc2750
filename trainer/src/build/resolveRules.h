// SPDX-License-Identifier: MIT
#pragma once

#include "build/merchantRules.h"
#include "ingest/productLookup.h"
#include "pack/packModel.h"

#include <cstdint>
#include <string>
#include <vector>

namespace nearshelf::trainer {

/// Finds what merchants' rules are about in a store. Names are compared without regard to case and accents. What the store does not have
/// (any more) is left out with a warning: a product that is sold out for good must not break tonight's build.
class RuleResolver {
public:
    RuleResolver(const ProductLookup& lookup, const std::vector<PackFacet>& facets) : lookup_(lookup), facets_(facets) {}

    std::vector<PackRule> resolve(const MerchantRules& rules, std::vector<std::string>& warnings) const;

    /// Every item that one of the subjects is or covers, subcategories included.
    std::vector<bool> itemsOf(const std::string& file, const std::vector<RuleSubject>& subjects, std::size_t itemCount,
                              std::vector<std::string>& warnings) const;

private:
    struct Target {
        pack::RuleTarget kind;
        std::uint32_t number;
    };

    std::optional<Target> find(const RuleSubject& subject) const;

    const ProductLookup& lookup_;
    const std::vector<PackFacet>& facets_;
};

}  // namespace nearshelf::trainer

// SPDX-License-Identifier: MIT
#pragma once

#include "ingest/source.h"
#include "pack/packLayout.h"

#include <cstdint>
#include <string>
#include <vector>

namespace nearshelf::trainer {

/// What a rule is about, as the merchant names it.
struct RuleSubject {
    enum class Kind { item, category, brand, priceBand, attribute };

    Kind kind = Kind::item;
    std::string attribute;  ///< name of the attribute, for Kind::attribute
    std::string value;      ///< product id or alias, or the name of the value; for a category its label or "Parent > Label"
    std::string place;      ///< "rules[3]", for messages
};

struct MerchantRule {
    pack::RuleKind kind = pack::RuleKind::boost;
    RuleSubject subject;
    std::uint16_t strategies = 0;  ///< bit per strategy number, 0 = all
    float amount = 0;
    std::uint32_t firstDay = 0;
    std::uint32_t endDay = 0;  ///< day after the last, 0 = open
};

struct MerchantRules {
    std::string file;
    std::vector<MerchantRule> rules;
    std::vector<RuleSubject> hidden;     ///< never recommended
    std::vector<RuleSubject> sensitive;  ///< never enters a profile
    std::vector<float> dials;            ///< rank parameters in the pack's order, empty: the defaults
};

/// Reads a rules file as docs/guides/trainer.md describes it. Throws IngestError naming file, field and value: a rule that is silently
/// left out is worse than a build that fails.
MerchantRules readMerchantRules(const Source& source);

}  // namespace nearshelf::trainer

// SPDX-License-Identifier: MIT
#include "build/resolveRules.h"

#include "model/itemText.h"

namespace nearshelf::trainer {
namespace {

bool isFacetOf(const PackFacet& facet, const RuleSubject& subject) {
    switch (subject.kind) {
        case RuleSubject::Kind::category: return facet.kind == pack::FacetKind::category;
        case RuleSubject::Kind::brand: return facet.kind == pack::FacetKind::brand;
        case RuleSubject::Kind::priceBand: return facet.kind == pack::FacetKind::priceBand;
        case RuleSubject::Kind::attribute:
            return facet.kind == pack::FacetKind::attribute && foldedName(facet.name) == foldedName(subject.attribute);
        case RuleSubject::Kind::item: break;
    }
    return false;
}

/// The value's name, for a category its name with all of its parents too.
bool isNamed(const PackFacet& facet, std::size_t value, const std::string& folded) {
    std::string name = facet.values[value].name;
    if (foldedName(name) == folded) return true;
    for (std::uint16_t parent = facet.values[value].parent; parent != noParent; parent = facet.values[parent].parent) {
        name = facet.values[parent].name + " " + name;
        if (foldedName(name) == folded) return true;
    }
    return false;
}

std::string warningOf(const std::string& file, const RuleSubject& subject) {
    const char* const kinds[] = {"product", "category", "brand", "price band", "value of attribute"};
    const std::string kind = kinds[static_cast<std::size_t>(subject.kind)];
    return file + ", field \"" + subject.place + "\": the store has no " + kind +
           (subject.attribute.empty() ? "" : " " + subject.attribute) + " \"" + subject.value + "\"; left out";
}

bool isWithin(const PackFacet& facet, std::uint16_t cell, std::uint32_t value) {
    if (cell == 0) return false;
    for (std::uint32_t at = cell - 1u; at != noParent; at = facet.values[at].parent)
        if (at == value) return true;
    return false;
}

}  // namespace

std::optional<RuleResolver::Target> RuleResolver::find(const RuleSubject& subject) const {
    if (subject.kind == RuleSubject::Kind::item) {
        const auto item = lookup_.find(subject.value);
        if (!item) return std::nullopt;
        return Target{pack::RuleTarget::item, *item};
    }
    const std::string folded = foldedName(subject.value);
    for (std::uint32_t facet = 0; facet < facets_.size(); ++facet) {
        if (!isFacetOf(facets_[facet], subject)) continue;
        for (std::uint32_t value = 0; value < facets_[facet].values.size(); ++value)
            if (isNamed(facets_[facet], value, folded)) return Target{pack::RuleTarget::facetValue, facet * 65536 + value};
    }
    return std::nullopt;
}

std::vector<PackRule> RuleResolver::resolve(const MerchantRules& rules, std::vector<std::string>& warnings) const {
    std::vector<PackRule> resolved;
    for (const MerchantRule& rule : rules.rules) {
        const auto target = find(rule.subject);
        if (target)
            resolved.push_back({rule.kind, target->kind, rule.strategies, target->number, rule.amount, rule.firstDay, rule.endDay});
        else
            warnings.push_back(warningOf(rules.file, rule.subject));
    }
    return resolved;
}

std::vector<bool> RuleResolver::itemsOf(const std::string& file, const std::vector<RuleSubject>& subjects, std::size_t itemCount,
                                        std::vector<std::string>& warnings) const {
    std::vector<bool> marked(itemCount, false);
    for (const RuleSubject& subject : subjects) {
        const auto target = find(subject);
        if (!target) {
            warnings.push_back(warningOf(file, subject));
        } else if (target->kind == pack::RuleTarget::item) {
            marked[target->number] = true;
        } else {
            const PackFacet& facet = facets_[target->number >> 16];
            for (std::size_t item = 0; item < itemCount; ++item)
                if (isWithin(facet, facet.cells[item], target->number & 0xFFFF)) marked[item] = true;
        }
    }
    return marked;
}

}  // namespace nearshelf::trainer

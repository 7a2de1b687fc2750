// SPDX-License-Identifier: MIT
#include "shelf/ruleBook.h"

#include <cmath>

namespace nearshelf {

using pack::RuleKind;
using pack::RuleTarget;

RuleBook::RuleBook(const Pack& pack, Strategy strategy, Seconds now) : pack_(pack) {
    const std::uint32_t day = now / secondsPerDay;
    const std::uint32_t bit = 1u << static_cast<std::uint32_t>(strategy);
    for (const Rule& rule : pack.rules()) {
        const bool holds =
            (rule.strategies == 0 || (rule.strategies & bit) != 0) && day >= rule.firstDay && (rule.endDay == 0 || day < rule.endDay);
        if (holds) rules_.push_back(&rule);
    }
}

bool RuleBook::matches(const Rule& rule, ItemIndex item) const {
    if (rule.target == RuleTarget::item) return rule.subject == indexOf(item);
    const Facet& facet = pack_.facets()[rule.subject >> 16];
    // A rule for a category holds for everything below it.
    for (std::uint16_t value = pack_.valueOf(facet, item); value != 0xFFFF; value = facet.values[value].parent) {
        if (value == (rule.subject & 0xFFFF)) return true;
    }
    return false;
}

void RuleBook::blockExcluded(Admission& admission) const {
    for (const Rule* rule : rules_) {
        if (rule->kind != RuleKind::exclude) continue;
        if (rule->target == RuleTarget::item) {
            admission.block(ItemIndex{rule->subject});
            continue;
        }
        for (std::uint32_t item = 0; item < pack_.itemCount(); ++item) {
            if (matches(*rule, ItemIndex{item})) admission.block(ItemIndex{item});
        }
    }
}

static float deviationOf(const List<Candidate>& candidates) {
    float sum = 0, squares = 0;
    for (const Candidate& candidate : candidates) sum += candidate.score;
    const float count = static_cast<float>(candidates.size());
    for (const Candidate& candidate : candidates) squares += (candidate.score - sum / count) * (candidate.score - sum / count);
    return candidates.empty() ? 0 : std::sqrt(squares / count);
}

void RuleBook::adjust(List<Candidate>& candidates) const {
    if (rules_.empty()) return;
    const float deviation = deviationOf(candidates);
    for (Candidate& candidate : candidates) {
        for (const Rule* rule : rules_) {
            if ((rule->kind != RuleKind::boost && rule->kind != RuleKind::bury) || !matches(*rule, candidate.item)) continue;
            candidate.score += (rule->kind == RuleKind::boost ? rule->amount : -rule->amount) * deviation;
            if (rule->kind == RuleKind::boost) candidate.forced = Reason::storePick;
        }
    }
}

List<Pin> RuleBook::pins() const {
    List<Pin> pins;
    for (const Rule* rule : rules_) {
        if (rule->kind != RuleKind::pin || rule->target != RuleTarget::item) continue;
        const float amount = rule->amount < 0 ? 0 : rule->amount > 99 ? 99 : rule->amount;
        const auto position = static_cast<std::uint32_t>(amount);
        std::size_t place = 0;
        while (place < pins.size() && pins[place].position <= position) ++place;
        pins.insertAt(place, {ItemIndex{rule->subject}, position});
    }
    // Two pins for one place: the earlier rule has it, the later one stands behind it.
    for (std::size_t i = 1; i < pins.size(); ++i) {
        if (pins[i].position <= pins[i - 1].position) pins[i].position = pins[i - 1].position + 1;
    }
    return pins;
}

}  // namespace nearshelf

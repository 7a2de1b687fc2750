// SPDX-License-Identifier: MIT
#include "build/merchantRules.h"

#include "build/jsonEntry.h"
#include "build/jsonFile.h"
#include "build/readDials.h"
#include "build/strategyNames.h"
#include "ingest/ingestError.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace nearshelf::trainer {
namespace {

using Json = nlohmann::json;
using Entry = JsonEntry;

constexpr std::array<std::string_view, 4> kindNames{"pin", "boost", "bury", "exclude"};  // in the order of pack::RuleKind
constexpr std::array<std::string_view, 5> subjectNames{"item", "category", "brand", "priceBand", "attribute"};  // of RuleSubject::Kind
constexpr std::array<std::string_view, 4> sections{"rules", "hidden", "sensitive", "dials"};
constexpr float mostStrength = 10.0f;

template <std::size_t count>
std::string listOf(const std::array<std::string_view, count>& names) {
    std::string list;
    for (std::string_view name : names) list += (list.empty() ? "" : ", ") + std::string(name);
    return list;
}

RuleSubject readSubject(const Entry& entry) {
    RuleSubject subject;
    subject.place = entry.place();
    std::size_t named = 0;
    for (std::size_t kind = 0; kind < subjectNames.size(); ++kind) {
        const std::string field(subjectNames[kind]);
        if (!entry.has(field.c_str())) continue;
        ++named;
        subject.kind = static_cast<RuleSubject::Kind>(kind);
        subject.value = entry.text(field.c_str());
    }
    if (named != 1) entry.reject("item", "exactly one of " + listOf(subjectNames));
    if (subject.kind == RuleSubject::Kind::attribute) {
        subject.attribute = subject.value;
        subject.value = entry.text("value");
    } else if (entry.has("value")) {
        entry.reject("value", "no value: it belongs to an attribute");
    }
    return subject;
}

std::uint16_t readStrategies(const Entry& entry) {
    if (!entry.has("strategies")) return 0;
    const Json& list = entry.at("strategies");
    if (!list.is_array() || list.empty()) entry.reject("strategies", "a list of strategies");
    unsigned bits = 0;
    for (const Json& name : list) {
        const auto number = name.is_string() ? strategyNumber(name.get<std::string>()) : std::nullopt;
        if (!number) entry.reject("strategies", "names out of " + listOf(strategyNames));
        bits |= 1u << *number;
    }
    return static_cast<std::uint16_t>(bits);
}

float readAmount(const Entry& entry, pack::RuleKind kind) {
    if (kind == pack::RuleKind::pin) {
        if (entry.has("amount")) entry.reject("amount", "no amount: a pin has a position");
        const float position = entry.has("position") ? entry.number("position", 0, 99) : 0.0f;
        if (position != std::floor(position)) entry.reject("position", "a whole number");
        return position;
    }
    if (entry.has("position")) entry.reject("position", "no position: only a pin has one");
    if (kind != pack::RuleKind::exclude) return entry.has("amount") ? entry.number("amount", 0, mostStrength) : 1.0f;
    if (entry.has("amount")) entry.reject("amount", "no amount: an exclusion is whole");
    return 0;
}

MerchantRule readRule(const Entry& entry) {
    entry.allow(
        {"kind", "item", "category", "brand", "priceBand", "attribute", "value", "amount", "position", "strategies", "from", "to", "note"});
    MerchantRule rule;
    const std::string kindName = entry.text("kind");
    const auto kind = std::find(kindNames.begin(), kindNames.end(), kindName);
    if (kind == kindNames.end()) entry.reject("kind", "one of " + listOf(kindNames));
    rule.kind = static_cast<pack::RuleKind>(kind - kindNames.begin());
    rule.subject = readSubject(entry);
    if (rule.kind == pack::RuleKind::pin && rule.subject.kind != RuleSubject::Kind::item) entry.reject("item", "the product to pin");
    rule.strategies = readStrategies(entry);
    rule.amount = readAmount(entry, rule.kind);
    if (entry.has("from")) rule.firstDay = entry.day("from");
    if (entry.has("to")) rule.endDay = entry.day("to") + 1;
    if (rule.endDay != 0 && rule.endDay <= rule.firstDay) entry.reject("to", "a date not before \"from\"");
    return rule;
}

template <typename Read>
void readList(const std::string& file, const Json& root, const char* field, Read read) {
    if (!root.contains(field)) return;
    const Json& list = root.at(field);
    if (!list.is_array()) throw IngestError({file, 0, field}, shownValue(list), "a list");
    for (std::size_t i = 0; i < list.size(); ++i) read(Entry(file, std::string(field) + "[" + std::to_string(i) + "]", list[i]));
}

RuleSubject readBareSubject(const Entry& entry) {
    entry.allow({"item", "category", "brand", "priceBand", "attribute", "value", "note"});
    return readSubject(entry);
}

}  // namespace

MerchantRules readMerchantRules(const Source& source) {
    const Json root = readJsonFile(source);
    MerchantRules rules;
    rules.file = source.name();
    if (!root.is_object()) throw IngestError({source.name(), 0, {}}, shownValue(root), "an object with " + listOf(sections));
    for (const auto& field : root.items())
        if (std::find(sections.begin(), sections.end(), field.key()) == sections.end())
            throw IngestError({source.name(), 0, field.key()}, shownValue(field.value()), "one of " + listOf(sections));
    readList(rules.file, root, "rules", [&](const Entry& entry) { rules.rules.push_back(readRule(entry)); });
    readList(rules.file, root, "hidden", [&](const Entry& entry) { rules.hidden.push_back(readBareSubject(entry)); });
    readList(rules.file, root, "sensitive", [&](const Entry& entry) { rules.sensitive.push_back(readBareSubject(entry)); });
    if (root.contains("dials")) rules.dials = readDials(Entry(rules.file, "dials", root.at("dials")));
    return rules;
}

}  // namespace nearshelf::trainer

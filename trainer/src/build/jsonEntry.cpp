// SPDX-License-Identifier: MIT
#include "build/jsonEntry.h"

#include "build/calendarDay.h"
#include "build/jsonFile.h"
#include "ingest/ingestError.h"

#include <algorithm>
#include <cmath>

namespace nearshelf::trainer {

JsonEntry::JsonEntry(const std::string& file, std::string place, const nlohmann::json& json)
    : file_(file), place_(std::move(place)), json_(json) {
    if (!json.is_object()) throw IngestError({file_, 0, place_}, shownValue(json), "an object");
}

std::vector<std::string> JsonEntry::names() const {
    std::vector<std::string> names;
    for (const auto& field : json_.items()) names.push_back(field.key());
    return names;
}

void JsonEntry::reject(const std::string& field, const std::string& expected) const {
    const std::string found = json_.contains(field) ? shownValue(json_.at(field)) : "nothing";
    throw IngestError({file_, 0, place_ + "." + field}, found, expected);
}

void JsonEntry::allow(std::initializer_list<std::string_view> fields) const {
    for (const auto& field : json_.items())
        if (std::find(fields.begin(), fields.end(), field.key()) == fields.end()) reject(field.key(), "no field of this name");
}

std::string JsonEntry::text(const char* field) const {
    if (!has(field)) reject(field, "a text");
    const nlohmann::json& value = at(field);
    if (value.is_number_integer()) return value.dump();
    if (!value.is_string() || value.get_ref<const std::string&>().empty()) reject(field, "a text");
    return value.get<std::string>();
}

float JsonEntry::number(const char* field, float least, float most) const {
    const auto shown = [](float value) { return nlohmann::json(std::round(static_cast<double>(value) * 1000) / 1000).dump(); };
    const std::string expected = "a number from " + shown(least) + " to " + shown(most);
    if (!has(field) || !at(field).is_number()) reject(field, expected);
    const auto value = at(field).get<float>();
    if (!(value >= least && value <= most)) reject(field, expected);
    return value;
}

std::uint32_t JsonEntry::day(const char* field) const {
    const auto parsed = at(field).is_string() ? parseDay(at(field).get<std::string>()) : std::nullopt;
    if (!parsed) reject(field, "a date such as \"2026-11-22\"");
    return *parsed;
}

}  // namespace nearshelf::trainer

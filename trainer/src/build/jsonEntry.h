// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <initializer_list>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace nearshelf::trainer {

/// One object within a JSON file and its place ("rules[3]"). Every accessor throws an IngestError that names file, field and value when
/// the field is not what is asked for. Borrows file name and object.
class JsonEntry {
public:
    JsonEntry(const std::string& file, std::string place, const nlohmann::json& json);

    const std::string& place() const { return place_; }
    bool has(const char* field) const { return json_.contains(field); }
    const nlohmann::json& at(const char* field) const { return json_.at(field); }

    std::vector<std::string> names() const;

    /// `expected` finishes the sentence "expected …".
    [[noreturn]] void reject(const std::string& field, const std::string& expected) const;

    /// Rejects every field not named here: a misspelt field would otherwise be a setting without effect.
    void allow(std::initializer_list<std::string_view> fields) const;

    /// A text that is not empty; whole numbers are allowed, because ids often are.
    std::string text(const char* field) const;
    float number(const char* field, float least, float most) const;
    /// Days since 1970-01-01.
    std::uint32_t day(const char* field) const;

private:
    const std::string& file_;
    std::string place_;
    const nlohmann::json& json_;
};

}  // namespace nearshelf::trainer

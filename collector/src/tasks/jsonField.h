// SPDX-License-Identifier: MIT
// Reading a JSON file of ours: every complaint names the place.
#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>

namespace nearshelf::collector {

using Json = nlohmann::json;

/// Throws std::runtime_error when the file cannot be read.
std::string readText(const std::string& file);

/// One place in a file. All members throw std::runtime_error "<where>: <what>".
struct JsonField {
    std::string where;

    [[noreturn]] void fail(const std::string& what) const;
    Json parse(const std::string& text) const;
    const Json& of(const Json& object, const char* key) const;
    std::uint32_t number(const Json& object, const char* key, std::uint32_t least, std::uint32_t most) const;
    std::string text(const Json& object, const char* key) const;
    const Json& list(const Json& object, const char* key) const;
    std::vector<std::string> texts(const Json& object, const char* key) const;
};

}  // namespace nearshelf::collector

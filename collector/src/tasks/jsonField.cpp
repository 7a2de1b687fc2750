// SPDX-License-Identifier: MIT
#include "tasks/jsonField.h"

#include <fstream>
#include <sstream>
#include <stdexcept>

namespace nearshelf::collector {

std::string readText(const std::string& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in) throw std::runtime_error(file + ": cannot be read");
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

void JsonField::fail(const std::string& what) const { throw std::runtime_error(where + ": " + what); }

Json JsonField::parse(const std::string& source) const {
    Json json = Json::parse(source, nullptr, false);
    if (json.is_discarded()) fail("not JSON");
    return json;
}

const Json& JsonField::of(const Json& object, const char* key) const {
    if (!object.is_object() || !object.contains(key)) fail(std::string("\"") + key + "\" is missing");
    return object.at(key);
}

std::uint32_t JsonField::number(const Json& object, const char* key, std::uint32_t least, std::uint32_t most) const {
    const Json& value = of(object, key);
    if (!value.is_number_unsigned() || value.get<std::uint64_t>() < least || value.get<std::uint64_t>() > most)
        fail(std::string("\"") + key + "\" is to be a whole number from " + std::to_string(least) + " to " + std::to_string(most));
    return value.get<std::uint32_t>();
}

std::string JsonField::text(const Json& object, const char* key) const {
    const Json& value = of(object, key);
    if (!value.is_string()) fail(std::string("\"") + key + "\" is to be a text");
    return value.get<std::string>();
}

const Json& JsonField::list(const Json& object, const char* key) const {
    const Json& value = of(object, key);
    if (!value.is_array()) fail(std::string("\"") + key + "\" is to be a list");
    return value;
}

std::vector<std::string> JsonField::texts(const Json& object, const char* key) const {
    std::vector<std::string> all;
    for (const Json& value : list(object, key)) {
        if (!value.is_string()) fail(std::string("\"") + key + "\" is to hold texts only");
        all.push_back(value.get<std::string>());
    }
    return all;
}

}  // namespace nearshelf::collector

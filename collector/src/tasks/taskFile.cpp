// SPDX-License-Identifier: MIT
#include "tasks/taskFile.h"

#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <stdexcept>

namespace nearshelf::collector {
namespace {

using Json = nlohmann::json;
constexpr const char* streamNames[ldpStreams] = {"intent", "category", "priceBand"};
constexpr std::uint32_t supportedFormat = 1;

/// One place in the file, for messages that name it.
struct Field {
    std::string where;

    [[noreturn]] void fail(const std::string& what) const { throw std::runtime_error(where + ": " + what); }
    const Json& of(const Json& object, const char* key) const {
        if (!object.is_object() || !object.contains(key)) fail(std::string("\"") + key + "\" is missing");
        return object.at(key);
    }
    std::uint32_t number(const Json& object, const char* key, std::uint32_t least, std::uint32_t most) const {
        const Json& value = of(object, key);
        if (!value.is_number_unsigned() || value.get<std::uint64_t>() < least || value.get<std::uint64_t>() > most)
            fail(std::string("\"") + key + "\" is to be a whole number from " + std::to_string(least) + " to " + std::to_string(most));
        return value.get<std::uint32_t>();
    }
    std::string text(const Json& object, const char* key) const {
        const Json& value = of(object, key);
        if (!value.is_string()) fail(std::string("\"") + key + "\" is to be a text");
        return value.get<std::string>();
    }
    const Json& list(const Json& object, const char* key) const {
        const Json& value = of(object, key);
        if (!value.is_array()) fail(std::string("\"") + key + "\" is to be a list");
        return value;
    }
};

AskedStream readStream(const Json& json, const char* name, const Field& field) {
    AskedStream stream;
    stream.name = field.text(json, "name");
    if (stream.name != name) field.fail(std::string("found the stream \"") + stream.name + "\", expected \"" + name + "\"");
    stream.params.choices = static_cast<std::uint8_t>(field.number(json, "k", 2, maxLdpChoices));
    stream.params.epsilon = static_cast<std::uint8_t>(field.number(json, "epsilon", 1, 3));
    for (const Json& value : field.list(json, "values")) {
        if (!value.is_string()) field.fail("\"values\" is to hold names only");
        stream.values.push_back(value.get<std::string>());
    }
    if (stream.values.size() != stream.params.choices) field.fail("\"values\" is to hold k names");
    if (stream.values[0] != "none") field.fail("the first of \"values\" is to be \"none\"");
    return stream;
}

}  // namespace

TaskFile parseTaskFile(const std::string& text, const std::string& name) {
    const Field file{name};
    const Json json = Json::parse(text, nullptr, false);
    if (json.is_discarded()) file.fail("not JSON");
    TaskFile tasks;
    tasks.text = text;
    if (file.number(json, "format", 0, UINT32_MAX) != supportedFormat) file.fail("\"format\" is not 1, the one this version reads");
    tasks.version = file.number(json, "version", 1, UINT32_MAX);
    const Json& streams = file.list(json, "streams");
    if (streams.size() != ldpStreams) file.fail("\"streams\" is to hold intent, category and priceBand, in this order");
    for (std::size_t i = 0; i < ldpStreams; ++i)
        tasks.streams.push_back(readStream(streams[i], streamNames[i], {name + ": streams[" + std::to_string(i) + "]"}));
    return tasks;
}

TaskFile readTaskFile(const std::string& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in) throw std::runtime_error(file + ": cannot be read");
    std::ostringstream text;
    text << in.rdbuf();
    return parseTaskFile(text.str(), file);
}

}  // namespace nearshelf::collector

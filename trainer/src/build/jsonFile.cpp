// SPDX-License-Identifier: MIT
#include "build/jsonFile.h"

#include "ingest/ingestError.h"

#include <algorithm>

namespace nearshelf::trainer {

nlohmann::json readJsonFile(const Source& source) {
    IngestReport report;
    const std::string text = source.readText(report);
    try {
        return nlohmann::json::parse(text);
    } catch (const nlohmann::json::parse_error& error) {
        const auto end = text.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(error.byte, text.size()));
        const auto line = static_cast<std::uint64_t>(1 + std::count(text.begin(), end, '\n'));
        throw IngestError({source.name(), line, {}}, "something that is not JSON", "JSON");
    }
}

std::string shownValue(const nlohmann::json& value) {
    constexpr std::size_t most = 60;
    std::string text = value.dump(-1, ' ', true, nlohmann::json::error_handler_t::replace);
    return text.size() <= most ? text : text.substr(0, most) + "…";
}

}  // namespace nearshelf::trainer

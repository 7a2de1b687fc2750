// SPDX-License-Identifier: MIT
#include "core/support/vdafVectors.h"

#include <algorithm>
#include <filesystem>

namespace nearshelf::test {

static const std::string folder = std::string(NEARSHELF_DATA) + "/vdaf/";

static const std::vector<std::pair<std::string, Prio3Kind>> kinds = {
    {"Prio3Count_", Prio3Kind::count},
    {"Prio3Sum_", Prio3Kind::sum},
    {"Prio3SumVec_", Prio3Kind::sumVec},
    {"Prio3Histogram_", Prio3Kind::histogram},
    {"Prio3MultihotCountVec_", Prio3Kind::multihotCountVec},
};

Bytes fromHex(const std::string& text) {
    Bytes bytes;
    for (std::size_t i = 0; i + 1 < text.size(); i += 2)
        bytes.push_back(static_cast<std::uint8_t>(std::stoul(text.substr(i, 2), nullptr, 16)));
    return bytes;
}

std::vector<std::string> prio3VectorFiles() {
    std::vector<std::string> names;
    std::error_code missing;
    for (const auto& entry : std::filesystem::directory_iterator(folder, missing)) {
        const std::string name = entry.path().stem().string();
        const auto isOfKind = [&](const auto& kind) { return name.rfind(kind.first, 0) == 0; };
        if (std::any_of(kinds.begin(), kinds.end(), isOfKind)) names.push_back(name);
    }
    std::sort(names.begin(), names.end());
    return names;
}

Json readPublished(const std::string& name) { return Json::parse(readText(folder + name + ".json")); }

Prio3Params paramsOf(const std::string& name, const Json& file) {
    Prio3Params params;
    for (const auto& [prefix, kind] : kinds) {
        if (name.rfind(prefix, 0) == 0) params.kind = kind;
    }
    params.length = file.value("length", 1u);
    params.chunk = file.value("chunk_length", 1u);
    params.maximum = file.value("max_measurement", file.value("max_weight", 1u));
    params.shares = file.at("shares").get<std::uint32_t>();
    return params;
}

std::vector<std::uint32_t> measurementOf(Prio3Kind kind, const Json& measurement) {
    if (!measurement.is_array()) return {measurement.get<std::uint32_t>()};
    if (kind == Prio3Kind::sumVec) return measurement.get<std::vector<std::uint32_t>>();
    std::vector<std::uint32_t> set;
    for (std::uint32_t i = 0; i < measurement.size(); ++i) {
        if (measurement[i].get<bool>()) set.push_back(i);
    }
    return set;
}

}  // namespace nearshelf::test

// SPDX-License-Identifier: MIT
#include "build/thumbIndex.h"

#include "build/jsonFile.h"
#include "ingest/ingestError.h"

namespace nearshelf::trainer {

ThumbIndex readThumbIndex(const Source& source) {
    const nlohmann::json root = readJsonFile(source);
    const auto reject = [&](const std::string& field, const std::string& expected) {
        const std::string found = root.is_object() && root.contains(field) ? shownValue(root.at(field)) : "nothing";
        throw IngestError({source.name(), 0, field}, found, expected);
    };
    std::uint64_t perSheet = 256;
    if (root.is_object() && root.contains("perSheet")) {
        if (!root.at("perSheet").is_number_unsigned() || root.at("perSheet") == 0u) reject("perSheet", "a whole number above 0");
        perSheet = root.at("perSheet").get<std::uint64_t>();
    }
    if (!root.is_object() || !root.contains("ids") || !root.at("ids").is_array()) reject("ids", "a list of product ids");
    ThumbIndex index;
    std::uint64_t position = 0;
    for (const auto& id : root.at("ids")) {
        const std::string place = "ids[" + std::to_string(position) + "]";
        if (!id.is_string()) throw IngestError({source.name(), 0, place}, shownValue(id), "a product id");
        const std::uint64_t shard = position++ / perSheet;
        if (shard > 0xFFFF) throw IngestError({source.name(), 0, place}, "sheet " + std::to_string(shard), "at most 65,536 sheets");
        index.shardOf.try_emplace(id.get<std::string>(), static_cast<std::uint32_t>(shard));
    }
    return index;
}

}  // namespace nearshelf::trainer

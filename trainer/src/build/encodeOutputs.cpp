// SPDX-License-Identifier: MIT
#include "build/encodeOutputs.h"

#include "base/hash.h"
#include "build/calendarDay.h"
#include "build/cardsFile.h"

#include <nlohmann/json.hpp>
#include <string_view>

namespace nearshelf::trainer {
namespace {

std::uint64_t hashOf(std::string_view text) { return fnv1a({reinterpret_cast<const std::uint8_t*>(text.data()), text.size()}); }

std::string manifestJson(const BuiltStore& built, const EncodedOutputs& outputs, const std::string& thumbsName) {
    nlohmann::ordered_json manifest;
    manifest["format"] = 1;
    manifest["pack"] = {{"file", outputs.pack.name},
                        {"bytes", outputs.pack.bytes.size()},
                        {"hash", hexOf(built.pack.hash)},
                        {"items", built.model.itemCount()}};
    manifest["cards"] = {{"file", outputs.cards.name}, {"bytes", outputs.cards.bytes.size()}};
    if (!outputs.search.name.empty()) manifest["search"] = {{"file", outputs.search.name}, {"bytes", outputs.search.bytes.size()}};
    manifest["decide"] = {{"file", outputs.decide.name}, {"bytes", outputs.decide.bytes.size()}};
    if (thumbsName.empty())
        manifest["thumbs"] = nullptr;
    else
        manifest["thumbs"] = {{"file", thumbsName}};
    manifest["built"] = dateOf(built.model.buildDay);
    return manifest.dump(2) + "\n";
}

}  // namespace

EncodedOutputs encodeOutputs(const BuiltStore& built, const std::string& thumbsName, const BuiltSearch* search) {
    const std::string packHash = hexOf(built.pack.hash);
    EncodedOutputs outputs;
    outputs.pack = {"pack-" + packHash + ".nsp", {built.pack.bytes.begin(), built.pack.bytes.end()}};
    std::string cards = cardsJson(built.products, built.currency, packHash);
    std::string cardsName = "cards-" + hexOf(hashOf(cards)) + ".json";
    outputs.cards = {std::move(cardsName), std::move(cards)};
    if (search != nullptr) outputs.search = {"search-" + hexOf(search->hash) + ".nss", {search->bytes.begin(), search->bytes.end()}};
    const std::vector<std::uint8_t> decide = decideFile(built.decide);
    std::string decideBytes(decide.begin(), decide.end());
    std::string decideName = "intent-" + hexOf(hashOf(decideBytes)) + ".nsi";
    outputs.decide = {std::move(decideName), std::move(decideBytes)};
    outputs.manifest = {"manifest.json", manifestJson(built, outputs, thumbsName)};
    return outputs;
}

}  // namespace nearshelf::trainer

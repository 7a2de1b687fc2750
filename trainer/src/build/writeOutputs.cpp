// SPDX-License-Identifier: MIT
#include "build/writeOutputs.h"

#include "base/hash.h"
#include "build/calendarDay.h"
#include "build/cardsFile.h"
#include "build/outputFile.h"

#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string_view>
#include <system_error>

namespace nearshelf::trainer {
namespace {

std::string_view textOf(const std::vector<std::uint8_t>& bytes) { return {reinterpret_cast<const char*>(bytes.data()), bytes.size()}; }

std::uint64_t hashOf(std::string_view text) { return fnv1a({reinterpret_cast<const std::uint8_t*>(text.data()), text.size()}); }

OutputFile writeTo(const std::filesystem::path& folder, std::string name, std::string_view bytes) {
    writeOutputFile(folder / name, bytes);
    return {std::move(name), bytes.size()};
}

std::string nameWithin(const std::filesystem::path& folder, const std::string& file) {
    std::error_code error;
    const auto relative = std::filesystem::relative(file, folder, error);
    if (error || relative.empty() || *relative.begin() == "..") return std::filesystem::path(file).filename().string();
    return relative.generic_string();
}

std::string manifestJson(const BuiltStore& built, const Outputs& outputs, const std::string& thumbsName) {
    nlohmann::ordered_json manifest;
    manifest["format"] = 1;
    manifest["pack"] = {
        {"file", outputs.pack.name}, {"bytes", outputs.pack.bytes}, {"hash", hexOf(built.pack.hash)}, {"items", built.model.itemCount()}};
    manifest["cards"] = {{"file", outputs.cards.name}, {"bytes", outputs.cards.bytes}};
    if (thumbsName.empty())
        manifest["thumbs"] = nullptr;
    else
        manifest["thumbs"] = {{"file", thumbsName}};
    manifest["built"] = dateOf(built.model.buildDay);
    return manifest.dump(2) + "\n";
}

}  // namespace

Outputs writeOutputs(const BuiltStore& built, const std::filesystem::path& folder, const std::string& thumbsIndex) {
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error) throw std::runtime_error(folder.string() + ": the folder cannot be made: " + error.message());
    const std::string packHash = hexOf(built.pack.hash);
    const std::string cards = cardsJson(built.products, built.currency, packHash);
    Outputs outputs;
    outputs.pack = writeTo(folder, "pack-" + packHash + ".nsp", textOf(built.pack.bytes));
    outputs.cards = writeTo(folder, "cards-" + hexOf(hashOf(cards)) + ".json", cards);
    outputs.manifest =
        writeTo(folder, "manifest.json", manifestJson(built, outputs, thumbsIndex.empty() ? "" : nameWithin(folder, thumbsIndex)));
    return outputs;
}

}  // namespace nearshelf::trainer

// SPDX-License-Identifier: MIT
#include "itemNames.h"

#include "build/jsonFile.h"
#include "pack/packWriter.h"

#include <stdexcept>

namespace nearshelf::cli {

ItemNames::ItemNames(const std::string& cardsPath, std::uint64_t packHash) {
    const nlohmann::json cards = trainer::readJsonFile(trainer::Source::fromFile(cardsPath));
    try {
        if (cards.at("pack") != trainer::hexOf(packHash))
            throw std::runtime_error(cardsPath + ": belongs to the pack " + cards.at("pack").get<std::string>() + ", not to this one");
        const auto &ids = cards.at("id"), &titles = cards.at("title");
        for (std::size_t item = 0; item < ids.size(); ++item)
            names_.push_back(ids.at(item).get<std::string>() + "  " + titles.at(item).get<std::string>());
    } catch (const nlohmann::json::exception&) {
        throw std::runtime_error(cardsPath + ": is no cards file of this program");
    }
}

std::string ItemNames::of(ItemIndex item) const {
    const std::uint32_t index = indexOf(item);
    return index < names_.size() ? names_[index] : "#" + std::to_string(index);
}

}  // namespace nearshelf::cli

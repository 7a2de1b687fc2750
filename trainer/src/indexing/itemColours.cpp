// SPDX-License-Identifier: MIT
#include "indexing/itemColours.h"

#include "search/tokens.h"

#include <string_view>

namespace nearshelf::trainer {
namespace {

std::uint16_t coloursIn(std::string_view text, const search::Lexicon& lexicon) {
    search::Tokens tokens;
    search::tokenize(text, tokens);
    std::uint16_t colours = 0;
    for (std::size_t i = 0; i < tokens.list.size(); ++i)
        if (const auto* entry = lexicon.find(tokens.word(i), search::Meaning::colour))
            colours = static_cast<std::uint16_t>(colours | 1u << static_cast<std::uint8_t>(lexicon.payload(*entry)[0]));
    return colours;
}

}  // namespace

std::uint16_t coloursOf(const Product& product, const search::Lexicon& lexicon) {
    std::uint16_t colours = coloursIn(product.title, lexicon);
    for (const auto& attribute : product.attributes) colours |= coloursIn(attribute.second, lexicon);
    for (const std::string& tag : product.tags) colours |= coloursIn(tag, lexicon);
    return colours != 0 ? colours : coloursIn(product.description, lexicon);
}

}  // namespace nearshelf::trainer

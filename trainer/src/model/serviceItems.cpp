// SPDX-License-Identifier: MIT
#include "model/serviceItems.h"

#include "model/itemText.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace nearshelf::trainer {
namespace {

// Folded as foldedName does it (plural -s off words of four letters and more). English, German, French, Spanish.
constexpr std::array<std::string_view, 22> wholeTitles{
    "manual",    "discount",  "sample",       "postage",    "shipping",       "delivery",  "carriage", "fee",
    "deposit",   "tip",       "donation",     "adjustment", "commission",     "insurance", "versand",  "versandkosten",
    "gutschein", "livraison", "frai de port", "envio",      "gasto de envio", "porte",
};
constexpr std::array<std::string_view, 20> phrases{
    "gift card",           "gift voucher",    "gift certificate", "e gift",       "e gift card",    "shipping cost",     "shipping fee",
    "shipping protection", "delivery charge", "dotcom postage",   "bank charge",  "handling fee",   "service fee",       "amazon fee",
    "extended warranty",   "adjust bad debt", "test product",     "carte cadeau", "tarjeta regalo", "geschenkgutschein",
};
// "Gift card" with the shop's name or an amount is a voucher; within a longer title it is a product: a wallet, a holder, an assortment.
constexpr std::size_t mostFurtherWords = 1;

/// Words that do not begin with a digit.
std::size_t wordCount(std::string_view folded) {
    std::size_t words = 0;
    char previous = ' ';
    for (char c : folded) {
        const bool begins = previous == ' ' && c != ' ';
        if (begins && (c < '0' || c > '9')) ++words;
        previous = c;
    }
    return words;
}

bool holdsPhrase(std::string_view folded, std::string_view phrase) {
    const std::size_t at = (' ' + std::string(folded) + ' ').find(' ' + std::string(phrase) + ' ');
    return at != std::string::npos && wordCount(folded) <= wordCount(phrase) + mostFurtherWords;
}

bool namesService(const std::string& folded) {
    return std::find(wholeTitles.begin(), wholeTitles.end(), folded) != wholeTitles.end() ||
           std::any_of(phrases.begin(), phrases.end(), [&](std::string_view phrase) { return holdsPhrase(folded, phrase); });
}

}  // namespace

bool looksLikeService(const Product& product) {
    if (namesService(foldedName(product.title))) return true;
    if (product.category.empty()) return false;
    const std::string leaf = foldedName(product.category.back());
    return std::find(phrases.begin(), phrases.end(), leaf) != phrases.end();
}

}  // namespace nearshelf::trainer

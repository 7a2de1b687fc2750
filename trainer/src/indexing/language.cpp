// SPDX-License-Identifier: MIT
#include "indexing/language.h"

#include "indexing/lexicons/lexicons.h"

#include <algorithm>
#include <iterator>
#include <libstemmer.h>
#include <stdexcept>

namespace nearshelf::trainer {
namespace {

struct Known {
    std::string_view code;
    const char* snowball;
    const char* lexicon;
    bool headFirst;
    std::vector<std::string> compoundLinks = {};
};

const Known languages[] = {
    {"ar", "arabic", plainLexicon, true},
    {"da", "danish", plainLexicon, false, {"s", "e"}},
    {"de", "german", germanLexicon, false, {"s", "es", "n", "en", "e"}},
    {"el", "greek", plainLexicon, false},
    {"en", "english", englishLexicon, false},
    {"es", "spanish", plainLexicon, true},
    {"fi", "finnish", plainLexicon, false, {"n"}},
    {"fr", "french", plainLexicon, true},
    {"hu", "hungarian", plainLexicon, false},
    {"it", "italian", plainLexicon, true},
    {"ja", nullptr, plainLexicon, false},
    {"ko", nullptr, plainLexicon, false},
    {"nl", "dutch", plainLexicon, false, {"s", "en", "e"}},
    {"no", "norwegian", plainLexicon, false, {"s", "e"}},
    {"pl", nullptr, plainLexicon, false},
    {"pt", "portuguese", plainLexicon, true},
    {"ro", "romanian", plainLexicon, true},
    {"ru", "russian", plainLexicon, false},
    {"sv", "swedish", plainLexicon, false, {"s"}},
    {"tr", "turkish", plainLexicon, false},
    {"zh", nullptr, plainLexicon, false},
    {"und", nullptr, plainLexicon, false},  // any other, as BCP 47 names what nobody said
};

std::string allCodes() {
    std::string codes;
    for (const Known& language : languages) codes += (codes.empty() ? "" : ", ") + std::string(language.code);
    return codes;
}

}  // namespace

void Language::Release::operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }

Language::Language(const std::string& code) {
    const auto known =
        std::find_if(std::begin(languages), std::end(languages), [&](const Known& language) { return language.code == code; });
    if (known == std::end(languages)) throw std::runtime_error("language \"" + code + "\": expected one of " + allCodes());
    if (known->snowball != nullptr) stemmer_.reset(sb_stemmer_new(known->snowball, "UTF_8"));
    lexicon_ = known->lexicon;
    headFirst_ = known->headFirst;
    compoundLinks_ = known->compoundLinks;
}

std::string Language::stem(std::string_view word) const {
    const bool numbered = std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (stemmer_ == nullptr || numbered || word.size() < 3) return std::string(word);
    const sb_symbol* const stem =
        sb_stemmer_stem(stemmer_.get(), reinterpret_cast<const sb_symbol*>(word.data()), static_cast<int>(word.size()));
    return std::string(reinterpret_cast<const char*>(stem), static_cast<std::size_t>(sb_stemmer_length(stemmer_.get())));
}

}  // namespace nearshelf::trainer

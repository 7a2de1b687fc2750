// SPDX-License-Identifier: MIT
// What the store's language decides: how words are stemmed, and what they mean in a query.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct sb_stemmer;

namespace nearshelf::trainer {

/// One language, by its ISO 639-1 code; "und" is any other. Stemming is Snowball's [Snowball]; languages it does not know are not stemmed.
class Language {
public:
    /// Throws std::runtime_error naming the languages there are.
    explicit Language(const std::string& code);

    /// The stem that the forms of a folded word share; words with digits are their own.
    std::string stem(std::string_view word) const;
    /// Text for encodeLexicon.
    std::string_view lexicon() const { return lexicon_; }
    /// Letters between words that are written together; empty where words are not.
    const std::vector<std::string>& compoundLinks() const { return compoundLinks_; }
    /// What a thing is stands in front of what it is like.
    bool headFirst() const { return headFirst_; }

private:
    struct Release {
        void operator()(sb_stemmer* stemmer) const;
    };
    std::unique_ptr<sb_stemmer, Release> stemmer_;
    std::string_view lexicon_;
    std::vector<std::string> compoundLinks_;
    bool headFirst_ = false;
};

}  // namespace nearshelf::trainer

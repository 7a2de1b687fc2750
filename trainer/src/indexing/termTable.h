// SPDX-License-Identifier: MIT
// Every word of the catalogue, the terms that its words' forms share, and what every item says of each term.
#pragma once

#include "indexing/language.h"
#include "ingest/catalog.h"
#include "search/lexicon.h"
#include "search/tokens.h"

#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace nearshelf::trainer {

/// How fields weigh in BM25F [Robertson]; chosen by bench/parts/search.mjs on the development half of its made queries.
struct FieldParams {
    float title = 5.0f, brand = 1.5f, category = 2.0f, attribute = 1.8f, description = 0.8f,
          features = 0.3f;                           ///< weight of one occurrence, 0 … 10
    float titleNorm = 0.3f, descriptionNorm = 0.7f;  ///< how much length tells against a field, 0 … 1 [Robertson]; short fields: none
    float saturation = 0.7f;                         ///< weighted occurrences worth half of many, 0.3 … 3
};

enum class Field : std::uint8_t { title, brand, category, attribute, description, features };
constexpr std::size_t fieldCount = 6;

struct TermInItem {
    std::uint32_t term = 0;
    float counts[fieldCount] = {};
    std::uint8_t place = 0xFF;  ///< word of the title where it stands first
    bool head = false;
    bool aside = false;  ///< only as the unit of a number
};

/// A word that shoppers may use for what a product says otherwise.
struct MeantWord {
    std::string word;  ///< folded
    Field field = Field::title;
    float weight = 1;     ///< of an occurrence, 0 … 1
    std::string headsAs;  ///< the product's word whose part in the title it takes; empty for none
};

/// Calls `visit` with every text of a product and its field.
void eachField(const Product& product, const std::function<void(std::string_view, Field)>& visit);

class TermTable {
public:
    /// `meant` has an entry for every product, or none at all.
    TermTable(const std::vector<Product>& products, const Language& language, const search::Lexicon& lexicon,
              const std::vector<std::vector<MeantWord>>& meant = {});

    struct Form {
        std::string text;
        std::uint32_t term = 0;
        std::uint32_t count = 0;  ///< occurrences in the catalogue
    };

    /// Sorted by text. Terms are numbered by their first form.
    const std::vector<Form>& forms() const { return forms_; }
    std::uint32_t termCount() const { return termCount_; }
    /// Of every item its terms, in the order of their numbers.
    const std::vector<std::vector<TermInItem>>& items() const { return items_; }
    /// Words of the field in an average item, at least 1.
    float meanLength(Field field) const { return meanLengths_[static_cast<std::size_t>(field)]; }
    float length(std::size_t item, Field field) const { return lengths_[item][static_cast<std::size_t>(field)]; }

    /// The term of a folded word, or that of its stem; noTerm when the store knows neither.
    std::uint32_t termOf(const std::string& word) const;
    /// The commonest form of every term.
    std::vector<std::string> commonestForms() const;
    /// Items of every term, but for those that hold it aside.
    std::vector<std::uint32_t> itemsWithTerm() const;

private:
    void addProduct(const Product& product, const std::vector<MeantWord>& meant);
    void addField(std::string_view text, Field field);
    void addSizes(const Product& product);
    void addMeant(const std::vector<MeantWord>& meant);
    Form& formOf(std::string_view word);
    void take(std::string_view word, Field field, std::uint8_t place, bool head);
    void takeUnit(std::string_view unit, Field field, std::uint8_t place);
    std::size_t headIn(std::string_view text) const;
    void splitCompounds(const std::vector<std::string>& links);
    void number();

    const Language& language_;
    const search::Lexicon& lexicon_;
    search::Tokens tokens_;
    std::unordered_map<std::string, std::uint32_t> numberOf_, stems_;
    std::vector<Form> forms_;
    std::vector<std::vector<TermInItem>> items_;
    std::vector<TermInItem> current_;
    std::vector<std::array<float, fieldCount>> lengths_;
    std::array<float, fieldCount> meanLengths_{};
    std::uint32_t termCount_ = 0;
};

/// BM25F's part of the score that depends on the item alone, 0 … 1.
float impactOf(const TermInItem& term, const TermTable& table, std::size_t item, const FieldParams& params);

}  // namespace nearshelf::trainer

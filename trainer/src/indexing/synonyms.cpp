// SPDX-License-Identifier: MIT
#include "indexing/synonyms.h"

#include "ingest/csvReader.h"
#include "ingest/ingestError.h"
#include "search/tokens.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace nearshelf::trainer {
namespace {

using Words = std::vector<std::string>;

Words wordsOf(std::string_view text) {
    search::Tokens tokens;
    search::tokenize(text, tokens);
    Words words;
    for (std::size_t i = 0; i < tokens.list.size(); ++i) words.emplace_back(tokens.word(i));
    return words;
}

std::vector<Words> phrasesOf(std::string_view list) {
    std::vector<Words> phrases;
    while (!list.empty()) {
        const std::string_view part = list.substr(0, list.find(','));
        list.remove_prefix(std::min(list.size(), part.size() + 1));
        if (Words words = wordsOf(part); !words.empty()) phrases.push_back(std::move(words));
    }
    return phrases;
}

/// False when the line is no list.
bool readLine(std::string_view line, std::uint64_t number, std::vector<SynonymRule>& rules) {
    const std::size_t arrow = line.find("=>");
    const bool oneWay = arrow != std::string_view::npos;
    const std::vector<Words> asked = phrasesOf(line.substr(0, arrow)), written = oneWay ? phrasesOf(line.substr(arrow + 2)) : asked;
    for (const Words& from : asked)
        for (const Words& to : written)
            if (from != to) rules.push_back({from, to, 255, number});
    return oneWay ? !asked.empty() && !written.empty() : asked.size() > 1;
}

/// What searches with a word, or with a whole query, led to.
struct Led {
    Words words;
    std::set<std::string> stems;
    std::map<std::string, double> products;
    std::uint32_t searches = 0;
};

double cosine(const Led& a, const Led& b) {
    double dot = 0, own = 0, its = 0;
    for (const auto& [product, count] : a.products) {
        own += count * count;
        if (const auto shared = b.products.find(product); shared != b.products.end()) dot += count * shared->second;
    }
    for (const auto& entry : b.products) its += entry.second * entry.second;
    return dot / std::sqrt(own * its);
}

bool shareStem(const Led& a, const Led& b) {
    return std::any_of(a.stems.begin(), a.stems.end(), [&](const std::string& stem) { return b.stems.count(stem) != 0; });
}

}  // namespace

std::vector<SynonymRule> readSynonyms(const Source& source) {
    IngestReport report;
    const std::string text = source.readText(report);
    std::vector<SynonymRule> rules;
    std::string_view rest = text;
    for (std::uint64_t number = 1; !rest.empty(); ++number) {
        std::string_view line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(rest.size(), line.size() + 1));
        if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
        if (wordsOf(line).empty() || line.front() == '#') continue;
        if (!readLine(line, number, rules))
            throw IngestError({source.name(), number, ""}, "\"" + std::string(line) + "\"", "words between commas, or \"word => word\"");
    }
    return rules;
}

std::vector<SynonymRule> learnSynonyms(const Source& source, const Language& language, const SearchLogParams& params) {
    IngestReport report;
    const std::string text = source.readText(report);
    std::map<std::string, Led> led;
    std::set<std::pair<std::string, std::string>> together;
    CsvReader reader(text, ',', source.name());
    std::vector<std::string_view> cells;
    while (reader.next(cells)) {
        if (!cells.empty() && cells[0] == "query") continue;
        if (cells.size() < 2) throw IngestError({source.name(), reader.line(), ""}, "one value", "query,product");
        const Words words = wordsOf(cells[0]);
        std::map<std::string, Words> units;
        std::string whole;
        std::set<std::string> stems;
        for (const std::string& word : words) {
            const std::string stem = language.stem(word);
            units.emplace(stem, Words{word});
            stems.insert(stem);
            whole += (whole.empty() ? "" : " ") + stem;
        }
        for (const std::string& one : stems)
            for (const std::string& other : stems) together.emplace(one, other);
        if (words.size() > 1 && words.size() <= params.mostWords) units.emplace(whole, words);
        for (const auto& [key, own] : units) {
            Led& entry = led[key];
            if (entry.searches++ == 0) entry.words = own;
            if (own.size() == 1) entry.stems = {key};
            if (own.size() > 1) entry.stems = stems;
            entry.products[std::string(cells[1])] += 1;
        }
    }
    std::vector<SynonymRule> rules;
    for (const auto& [key, own] : led)
        for (const auto& [otherKey, other] : led) {
            if (own.searches < params.leastSearches || other.searches < params.leastSearches) continue;
            if (shareStem(own, other) || together.count({key, otherKey}) != 0) continue;
            if (const double near = cosine(own, other); near >= params.leastCosine)
                rules.push_back({own.words, other.words, static_cast<std::uint8_t>(255 * std::min(1.0, near))});
        }
    return rules;
}

}  // namespace nearshelf::trainer

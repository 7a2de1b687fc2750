// SPDX-License-Identifier: MIT
#include "indexing/meantWords.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <unordered_map>
#include <unordered_set>

namespace nearshelf::trainer {
namespace {

/// Of a word's own weight; as much as a synonym counts in a query (core's synonymWeight).
constexpr float synonymShare = 0.7f;

class Finder {
public:
    Finder(const std::vector<SynonymRule>& rules, const Language& language, const search::Lexicon& lexicon)
        : rules_(rules), language_(language), lexicon_(lexicon), found_(rules.size()) {
        for (std::size_t rule = 0; rule < rules.size(); ++rule) {
            std::vector<std::string> stems;
            for (const std::string& word : rules[rule].written) stems.push_back(stem(word));
            rulesAt_[stems.front()].push_back(rule);
            written_.push_back(std::move(stems));
        }
    }

    /// Notes the store's words, and where each rule applies.
    std::vector<std::pair<std::size_t, MeantWord>> findIn(const Product& product) {
        places_.clear();
        eachField(product, [&](std::string_view text, Field field) { lookAt(text, field); });
        return places_;
    }

    bool isFound(std::size_t rule) const { return found_[rule]; }
    bool isKnown(const std::string& word) { return known_.count(stem(word)) != 0; }

private:
    const std::string& stem(const std::string& word) {
        const auto [at, isNew] = stems_.try_emplace(word);
        if (isNew) at->second = language_.stem(word);
        return at->second;
    }

    void lookAt(std::string_view text, Field field) {
        search::tokenize(text, tokens_);
        lexicon_.joinUnits(tokens_);
        std::vector<std::string> stems;
        for (std::size_t i = 0; i < tokens_.list.size(); ++i) stems.push_back(stem(std::string(tokens_.word(i))));
        known_.insert(stems.begin(), stems.end());
        for (std::size_t i = 0; i < stems.size(); ++i) {
            const auto rules = rulesAt_.find(stems[i]);
            if (rules == rulesAt_.end()) continue;
            for (const std::size_t rule : rules->second) {
                const auto& phrase = written_[rule];
                if (stems.size() - i < phrase.size() ||
                    !std::equal(phrase.begin(), phrase.end(), stems.begin() + static_cast<std::ptrdiff_t>(i)))
                    continue;
                found_[rule] = true;
                note(rule, i, field);
            }
        }
    }

    /// What a thing is stands behind what it is like, but for some languages: the same in both phrases.
    void note(std::size_t rule, std::size_t at, Field field) {
        const auto& asked = rules_[rule].asked;
        const std::size_t last = at + written_[rule].size() - 1;
        const std::string head(tokens_.word(language_.headFirst() ? at : last));
        const float weight = synonymShare * static_cast<float>(rules_[rule].weight) / 255.0f;
        for (std::size_t i = 0; i < asked.size(); ++i) {
            if (lexicon_.find(asked[i], search::Meaning::stopWord) != nullptr) continue;
            const bool isHead = i == (language_.headFirst() ? 0 : asked.size() - 1);
            places_.push_back({rule, {asked[i], field, weight, isHead ? head : ""}});
        }
    }

    const std::vector<SynonymRule>& rules_;
    const Language& language_;
    const search::Lexicon& lexicon_;
    std::vector<bool> found_;
    std::vector<std::vector<std::string>> written_;  ///< stems of every rule
    std::unordered_map<std::string, std::vector<std::size_t>> rulesAt_;
    std::unordered_map<std::string, std::string> stems_;
    std::unordered_set<std::string> known_;
    search::Tokens tokens_;
    std::vector<std::pair<std::size_t, MeantWord>> places_;
};

}  // namespace

MeantWords meantWords(const std::vector<SynonymRule>& rules, const std::vector<Product>& products, const Language& language,
                      const search::Lexicon& lexicon) {
    MeantWords out;
    out.ofItem.resize(products.size());
    if (rules.empty()) return out;
    Finder finder(rules, language, lexicon);
    std::vector<std::vector<std::pair<std::size_t, MeantWord>>> places;
    for (const Product& product : products) places.push_back(finder.findIn(product));
    std::vector<bool> inQuery(rules.size());
    std::set<std::uint64_t> lines, used;
    for (std::size_t i = 0; i < rules.size(); ++i) {
        inQuery[i] = rules[i].asked.size() == 1 && rules[i].written.size() == 1 && finder.isKnown(rules[i].asked.front());
        if (inQuery[i] && finder.isFound(i)) out.inQueries.push_back(rules[i]);
        lines.insert(rules[i].line);
        if (finder.isFound(i) || rules[i].line == 0) used.insert(rules[i].line);
    }
    for (std::size_t item = 0; item < products.size(); ++item)
        for (auto& [rule, word] : places[item])
            if (!inQuery[rule]) out.ofItem[item].push_back(std::move(word));
    std::set_difference(lines.begin(), lines.end(), used.begin(), used.end(), std::back_inserter(out.unusedLines));
    return out;
}

}  // namespace nearshelf::trainer

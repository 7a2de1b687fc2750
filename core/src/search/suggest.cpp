// SPDX-License-Identifier: MIT
#include "base/topK.h"
#include "search/searcher.h"

namespace nearshelf::search {
namespace {

constexpr std::uint32_t mostValues = 3;

/// "shoes" for the tokens of "Shoes".
List<char> joined(const Tokens& tokens, std::size_t first) {
    List<char> text;
    for (std::size_t i = first; i < tokens.list.size(); ++i) {
        if (i > first) text.push_back(' ');
        text.append(tokens.word(i).data(), tokens.word(i).size());
    }
    return text;
}

}  // namespace

List<Suggestion> Searcher::suggest(std::string_view text, std::uint32_t count) const {
    List<Suggestion> found;
    Tokens tokens;
    tokenize(text, tokens);
    const List<char> typed = joined(tokens, 0);
    if (typed.empty()) return found;
    const std::string_view wanted{typed.data(), typed.size()};

    TopK best(count);
    for (std::uint32_t i = index_.phrases.lowerBound(wanted); i < index_.phrases.size(); ++i) {
        const std::string_view phrase = index_.phrases.word(i);
        if (!beginsWith(phrase, wanted)) break;
        if (phrase.size() > wanted.size()) best.offer(index_.phraseWeights[i], i);
    }

    TopK values(mostValues);
    Tokens name;
    for (std::uint32_t f = 0; f < index_.facts.facetCount(); ++f) {
        const SearchFacet& facet = index_.facts.facet(f);
        for (std::uint32_t value = facet.firstValue; value < facet.firstValue + facet.valueCount; ++value) {
            tokenize(index_.facts.valueName(value), name);
            for (std::size_t first = 0; first < name.list.size(); ++first) {
                const List<char> rest = joined(name, first);
                if (!beginsWith({rest.data(), rest.size()}, wanted)) continue;
                // Categories before brands, whole names before parts, short before long.
                values.offer((facet.isCategory ? 100.0f : 0.0f) - static_cast<float>(first * 10 + name.list.size()), value);
                break;
            }
        }
    }
    for (const Scored& value : values.take()) {
        bool category = false;
        for (std::uint32_t f = 0; f < index_.facts.facetCount(); ++f) {
            const SearchFacet& facet = index_.facts.facet(f);
            if (value.id >= facet.firstValue && value.id < facet.firstValue + facet.valueCount) category = facet.isCategory;
        }
        found.push_back({category ? SuggestionKind::category : SuggestionKind::value, value.id});
    }
    for (const Scored& phrase : best.take()) found.push_back({SuggestionKind::query, phrase.id});
    return found;
}

}  // namespace nearshelf::search

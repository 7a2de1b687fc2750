// SPDX-License-Identifier: MIT
#include "search/searcher.h"

#include "search/conditions.h"
#include "search/understand.h"

namespace nearshelf::search {
namespace {

constexpr std::size_t longestQuery = 512;

std::uint32_t mostHeld(const Matches& matches) {
    std::uint32_t most = 0;
    for (const std::uint32_t item : matches.items()) {
        const auto words = static_cast<std::uint32_t>(__builtin_popcount(matches.held(item)));
        if (words > most) most = words;
    }
    return most;
}

List<char> correct(const SearchIndex& index, const Query& query, const Expansion& expansion, std::string_view text) {
    List<char> corrected;
    std::size_t from = 0;
    for (const Correction& correction : expansion.corrections) {
        const Token& token = query.tokens.list[correction.token];
        const std::string_view word = index.vocabulary.word(correction.word);
        corrected.append(text.data() + from, token.begin - from);
        corrected.append(word.data(), word.size());
        from = token.end;
    }
    if (from > 0) corrected.append(text.data() + from, text.size() - from);
    return corrected;
}

/// What others buy of what meets the query's conditions.
Ranked popularItems(const SearchIndex& index, const Query& query, std::uint32_t count) {
    const Conditions conditions(index, query);
    TopK best(count);
    for (std::uint32_t item = 0; item < index.itemCount; ++item)
        if (conditions.allow(item)) best.offer(static_cast<float>(index.facts.popularity(item)), item);
    return {best.take(), Rescue::popular, 0};
}

}  // namespace

void Searcher::warm() {
    List<float> weights;
    weights.assign(index_.rarity.data(), index_.rarity.size());
    index_.vectors.placeItems(index_.postings, weights, index_.itemCount);
}

void Searcher::attempt(const Query& query, const ExpandOptions& options, const SearchRequest& request, Ranked& ranked) {
    expand(index_, query, options, expansion_);
    matches_.find(index_, query, expansion_, request.plain || request.only != nullptr);
    ranked = rankItems(index_, query, expansion_, matches_, {request.count, request.only, request.plain});
}

SearchAnswer Searcher::search(const SearchRequest& request) {
    SearchAnswer answer;
    if (index_.itemCount == 0) return answer;
    const std::string_view text = request.text.substr(0, longestQuery);
    Query query = understand(index_, text);
    query.required = request.values;
    ExpandOptions options{request.lastBegins, false};
    attempt(query, options, request, answer.ranked);
    const auto words = static_cast<std::uint32_t>(query.words.size());
    std::uint32_t held = mostHeld(matches_);
    if (held < words && !request.plain) {
        // A word that the store knows may be a misspelt other one.
        options.doubtAll = true;
        attempt(query, options, request, answer.ranked);
        const std::uint32_t more = mostHeld(matches_);
        if (more == held) {
            options.doubtAll = false;
            attempt(query, options, request, answer.ranked);
        }
        held = more;
    }
    const bool all = request.only == nullptr;
    if (words == 0 && all) answer.ranked = popularItems(index_, query, request.count);
    if (answer.ranked.items.empty() && hasConditions(query)) {
        dropConditions(query);
        attempt(query, options, request, answer.ranked);
        answer.ranked.rescue = Rescue::conditions;
    }
    if (request.facets) answer.facets = countFacets(index_, query, matches_, held);
    if (answer.ranked.items.empty() && all) answer.ranked = popularItems(index_, query, request.count);
    answer.corrected = correct(index_, query, expansion_, text);
    answer.gift = query.gift;
    lastBegins_.clear();
    if (request.lastBegins && words > 0) {
        const std::string_view last = query.tokens.word(query.words[words - 1]);
        lastBegins_.assign(last.data(), last.size());
    }
    answer.chips = static_cast<List<Chip>&&>(query.chips);
    return answer;
}

List<std::string_view> Searcher::highlight(std::string_view title) const {
    Tokens tokens;
    tokenize(title, tokens);
    index_.lexicon.joinUnits(tokens);
    List<std::string_view> pieces;
    std::size_t from = 0;
    for (std::size_t i = 0; i < tokens.list.size(); ++i) {
        const std::string_view word = tokens.word(i), begun{lastBegins_.data(), lastBegins_.size()};
        bool marked = !begun.empty() && beginsWith(word, begun);
        const std::uint32_t term = index_.vocabulary.find(word);
        for (const Alternate& alternate : expansion_.alternates) marked |= alternate.term == term;
        if (!marked) continue;
        pieces.push_back(title.substr(from, tokens.list[i].begin - from));
        pieces.push_back(title.substr(tokens.list[i].begin, tokens.list[i].end - tokens.list[i].begin));
        from = tokens.list[i].end;
    }
    pieces.push_back(title.substr(from));
    return pieces;
}

}  // namespace nearshelf::search

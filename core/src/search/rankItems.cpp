// SPDX-License-Identifier: MIT
#include "search/rankItems.h"

#include "base/dotRows.h"
#include "search/conditions.h"
#include "search/lookClosely.h"

namespace nearshelf::search {
namespace {

/// So many best by words, and so many by meaning, are looked at closely.
constexpr std::uint32_t closeByWords = 96, closeByMeaning = 48;
/// With so many items that hold every word, nobody needs one that holds none.
constexpr std::uint32_t enoughByWords = 24;
/// Where words pin so few items down, these were meant: they gain so much. Chosen by bench/parts/search.mjs.
constexpr std::uint32_t fewItems = 10;
constexpr float foundItem = 0.3f;

class Ranking {
public:
    Ranking(const SearchIndex& index, const Query& query, const Expansion& expansion, const Matches& matches, const RankRequest& request)
        : index_(index),
          query_(query),
          expansion_(expansion),
          matches_(matches),
          request_(request),
          params_(index.params),
          conditions_(index, query) {
        for (std::uint32_t i = 0; i < query_.words.size(); ++i) possible_ += expansion_.rarity[i];
        if (!(possible_ > 0)) possible_ = 1;
    }

    Ranked run() {
        measureMeaning();
        choose();
        if (!request_.plain) lookClosely(index_, query_, matches_, {bestCoverage_, hasMeaning_ ? meaning_ : nullptr}, chosen_, best_);
        out_.items = best_.take();
        return static_cast<Ranked&&>(out_);
    }

private:
    /// Share of the query's weight that an item holding these words holds.
    float coverage(std::uint32_t held) {
        if (held == lastHeld_) return lastCoverage_;
        lastHeld_ = held;
        float share = 0;
        for (std::uint32_t i = 0; i < query_.words.size(); ++i)
            if ((held >> i & 1) != 0) share += expansion_.rarity[i];
        lastCoverage_ = share / possible_;
        if (lastCoverage_ > bestCoverage_) bestCoverage_ = lastCoverage_;
        return lastCoverage_;
    }

    float byWords(std::uint32_t item) {
        const float missing = 1 - coverage(matches_.held(item));
        return matches_.sum(item) / possible_ * (1 - params_.coverage * missing);
    }

    void measureMeaning() {
        if (!index_.vectors.itemsPlaced() || request_.plain) return;
        float sum[64] = {};
        for (std::uint32_t i = 0; i < query_.words.size(); ++i) {
            const std::string_view word = query_.tokens.word(query_.words[i]);
            const std::uint32_t first = expansion_.firstOf[i];
            const bool some = first < expansion_.firstOf[i + 1];
            if (!expansion_.known[i] && index_.vectors.addWord(word, expansion_.rarity[i], sum)) continue;
            if (some) index_.vectors.addTerm(expansion_.alternates[first].term, expansion_.rarity[i], sum);
        }
        for (const std::uint32_t term : query_.meant) index_.vectors.addTerm(term, index_.rarity[term], sum);
        hasMeaning_ = index_.vectors.toSteps(sum, meaning_);
    }

    template <typename Visit>
    void eachMatch(Visit visit) const {
        if (request_.only == nullptr) {
            for (const std::uint32_t item : matches_.items()) visit(item);
            return;
        }
        for (const std::uint32_t item : *request_.only) visit(item);
    }

    void choose() {
        const std::uint32_t close = request_.count > closeByWords || request_.plain ? request_.count : closeByWords;
        TopK best(request_.only != nullptr ? static_cast<std::uint32_t>(request_.only->size()) : close);
        std::uint32_t most = 0;
        eachMatch([&](std::uint32_t item) {
            if (!conditions_.allow(item)) return;
            const std::uint32_t held = matches_.held(item);
            best.offer(held != 0 ? request_.plain ? matches_.sum(item) : byWords(item) : 0, item);
            const auto words = static_cast<std::uint32_t>(__builtin_popcount(held));
            if (words > most) {
                most = words;
                out_.found = 0;
            }
            if (words == most) ++out_.found;
        });
        if (most < query_.words.size()) out_.rescue = most == 0 ? Rescue::meaning : Rescue::someWords;
        best_ = TopK(request_.count);
        chosen_ = best.take();
        if (out_.rescue == Rescue::none && out_.found <= fewItems && most > 1 && !request_.plain && request_.only == nullptr)
            for (Scored& item : chosen_)
                if (matches_.held(item.id) + 1 == 1u << most) item.score += foundItem;
        if (request_.plain)
            for (const Scored& item : chosen_) best_.offer(item.score, item.id);
        else if (request_.only == nullptr && hasMeaning_ && (out_.rescue != Rescue::none || chosen_.size() < enoughByWords))
            chooseByMeaning();
    }

    void chooseByMeaning() {
        TopK near(closeByMeaning);
        for (std::uint32_t from = 0; from < index_.itemCount; from += block) {
            std::int32_t dots[block];
            const std::uint32_t rows = index_.itemCount - from < block ? index_.itemCount - from : block;
            dotRows(meaning_, index_.vectors.item(from), rows, index_.vectors.dimension(), dots);
            for (std::uint32_t i = 0; i < rows; ++i) {
                const float dot = static_cast<float>(dots[i]);
                if (dot > near.threshold() && dot > 0 && conditions_.allow(from + i)) near.offer(dot, from + i);
            }
        }
        const std::size_t byWordsCount = chosen_.size();
        for (const Scored& item : near.take()) {
            bool known = false;
            for (std::size_t i = 0; i < byWordsCount && !known; ++i) known = chosen_[i].id == item.id;
            if (!known) chosen_.push_back({matches_.held(item.id) != 0 ? byWords(item.id) : 0, item.id});
        }
    }

    static constexpr std::uint32_t block = 256;
    const SearchIndex& index_;
    const Query& query_;
    const Expansion& expansion_;
    const Matches& matches_;
    const RankRequest& request_;
    const SearchParams& params_;
    const Conditions conditions_;
    float possible_ = 0, lastCoverage_ = 0, bestCoverage_ = 0;
    std::uint32_t lastHeld_ = 0;
    bool hasMeaning_ = false;
    std::int8_t meaning_[64] = {};
    List<Scored> chosen_;
    TopK best_{0};
    Ranked out_;
};

}  // namespace

Ranked rankItems(const SearchIndex& index, const Query& query, const Expansion& expansion, const Matches& matches,
                 const RankRequest& request) {
    return Ranking(index, query, expansion, matches, request).run();
}

}  // namespace nearshelf::search

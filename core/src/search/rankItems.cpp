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
    /// What a sum over words is worth for an item holding these; runs of items mostly hold the same.
    float factor(std::uint32_t held) {
        if (held == lastHeld_) return lastFactor_;
        lastHeld_ = held;
        float weight = 0;
        for (std::uint32_t i = 0; i < query_.words.size(); ++i)
            if ((held >> i & 1) != 0) weight += expansion_.rarity[i];
        const float coverage = weight / possible_;
        if (coverage > bestCoverage_) bestCoverage_ = coverage;
        return lastFactor_ = (1 - params_.coverage * (1 - coverage)) / possible_;
    }

    float byWords(const Match& match) {
        if (match.held == 0) return 0;
        return request_.plain ? match.sum : match.sum * factor(match.held);
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

    void choose() {
        const std::uint32_t close = request_.count > closeByWords || request_.plain ? request_.count : closeByWords;
        TopK best(request_.only != nullptr ? static_cast<std::uint32_t>(request_.only->size()) : close);
        std::uint32_t most = 0;
        // What the sum over words must reach at least to give a score.
        const float least = request_.plain ? 1 : possible_;
        const Match* const matches = matches_.matches();
        const List<std::uint32_t>& items = request_.only == nullptr ? matches_.items() : *request_.only;
        // Who holds several words comes first: next to them most others need no second look.
        for (const bool several : {true, false})
            for (const std::uint32_t item : items) {
                const Match& match = matches[item];
                if (((match.held & (match.held - 1)) != 0) != several) continue;
                const auto words = static_cast<std::uint32_t>(__builtin_popcount(match.held));
                if (words < most && match.sum < best.threshold() * least) continue;
                if (conditions_.any() && !conditions_.allow(item)) continue;
                best.offer(byWords(match), item);
                if (words < most) continue;
                if (words > most) out_.found = 0;
                most = words;
                ++out_.found;
            }
        chosen_ = best.takeUnordered();
        if (most < query_.words.size()) out_.rescue = most == 0 ? Rescue::meaning : Rescue::someWords;
        best_ = TopK(request_.count);
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
            if (!known) chosen_.push_back({byWords(matches_.matches()[item.id]), item.id});
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
    float possible_ = 0, lastFactor_ = 0, bestCoverage_ = 0;
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

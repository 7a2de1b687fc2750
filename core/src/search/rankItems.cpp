// SPDX-License-Identifier: MIT
#include "search/rankItems.h"

#include "base/dotRows.h"

namespace nearshelf::search {
namespace {

/// So many best by words, and so many by meaning, are looked at closely.
constexpr std::uint32_t closeByWords = 96, closeByMeaning = 48, feedbackItems = 10;
/// With so many items that hold every word, nobody needs one that holds none.
constexpr std::uint32_t enoughByWords = 24;
constexpr float cosineOfSteps = 1.0f / (127.0f * 127.0f);

class Ranking {
public:
    Ranking(const SearchIndex& index, const Query& query, const Expansion& expansion, const Matches& matches, const RankRequest& request)
        : index_(index), query_(query), expansion_(expansion), matches_(matches), request_(request), params_(index.params) {
        for (std::uint32_t i = 0; i < query_.words.size(); ++i) possible_ += expansion_.rarity[i];
        if (!(possible_ > 0)) possible_ = 1;
        conditioned_ = query_.priceHigh > 0 || query_.priceLow > 0 || query_.unwantedColours != 0 || !query_.required.empty();
    }

    Ranked run() {
        findUnwanted();
        measureMeaning();
        choose();
        if (!request_.plain) rerank();
        out_.items = best_.take();
        return static_cast<Ranked&&>(out_);
    }

private:
    bool allowed(std::uint32_t item) const {
        if (conditioned_ && !meetsConditions(index_, query_, item)) return false;
        return unwanted_.empty() || !unwanted_[item];
    }

    void findUnwanted() {
        if (query_.unwanted.empty()) return;
        unwanted_.resize(index_.itemCount);
        for (const std::uint32_t term : query_.unwanted) {
            const Postings::Range range = index_.postings.of(term);
            for (std::uint32_t i = 0; i < range.count; ++i) unwanted_[range.items[i]] = true;
        }
    }

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

    float cosine(const std::int8_t* direction, std::uint32_t item) const {
        std::int32_t dot = 0;
        dotRows(direction, index_.vectors.item(item), 1, index_.vectors.dimension(), &dot);
        return static_cast<float>(dot) * cosineOfSteps;
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
            if (!allowed(item)) return;
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
        if (request_.plain)
            for (const Scored& item : chosen_) best_.offer(item.score, item.id);
        else if (request_.only == nullptr && hasMeaning_ && (out_.rescue != Rescue::none || out_.found < enoughByWords))
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
                if (dot > near.threshold() && dot > 0 && allowed(from + i)) near.offer(dot, from + i);
            }
        }
        const std::size_t byWordsCount = chosen_.size();
        for (const Scored& item : near.take()) {
            bool known = false;
            for (std::size_t i = 0; i < byWordsCount && !known; ++i) known = chosen_[i].id == item.id;
            if (!known) chosen_.push_back({matches_.held(item.id) != 0 ? byWords(item.id) : 0, item.id});
        }
    }

    /// What the best matches have in common: their category and their place in meaning.
    void learnFromBest() {
        float sum[64] = {};
        const std::size_t learnt = chosen_.size() < feedbackItems ? chosen_.size() : feedbackItems;
        kinds_.resize(index_.facts.valueCount());
        float all = 0;
        for (std::size_t i = 0; i < learnt; ++i) {
            const std::uint32_t item = chosen_[i].id;
            const float worth = chosen_[i].score;
            all += worth;
            if (const SearchFacet* category = index_.categories) {
                const std::uint16_t value = index_.facts.valueOf(*category, item);
                if (value != noValue) kinds_[category->firstValue + value] += worth;
            }
            if (!index_.vectors.itemsPlaced()) continue;
            const std::int8_t* const vector = index_.vectors.item(item);
            for (std::uint32_t d = 0; d < index_.vectors.dimension(); ++d) sum[d] += worth * static_cast<float>(vector[d]);
        }
        if (all > 0)
            for (float& kind : kinds_) kind /= all;
        float largest = 0;
        for (const float value : sum) {
            if (value > largest) largest = value;
            if (-value > largest) largest = -value;
        }
        hasAlike_ = largest > 0;
        float square = 0;
        for (float& value : sum) {
            value = largest > 0 ? value / largest * 127.0f : 0;
            square += value * value;
        }
        for (std::uint32_t d = 0; d < 64; ++d) alike_[d] = static_cast<std::int8_t>(sum[d]);
        alikeLength_ = square;
    }

    void rerank() {
        learnFromBest();
        const float cheapest = query_.priceTaste != 0 ? index_.facts.priceAtShare(0.2f) : 0;
        const float dearest = query_.priceTaste != 0 ? index_.facts.priceAtShare(0.8f) : 0;
        // The less the words say, the more their meaning must.
        const float meant = params_.meaning * (1 + params_.doubt * (1 - bestCoverage_));
        for (const Scored& item : chosen_) {
            float score = item.score + byTitle(item.id);
            if (hasMeaning_) score += meant * cosine(meaning_, item.id);
            score += params_.kind * ofKind(item.id);
            if (hasAlike_) score += params_.alike * alike(item.id);
            score += params_.popularity * static_cast<float>(index_.facts.popularity(item.id)) / 255.0f;
            if ((index_.facts.colours(item.id) & query_.colours) != 0) score += params_.colour;
            if (query_.priceTaste != 0 && dearest > cheapest) {
                float share = (index_.facts.price(item.id) - cheapest) / (dearest - cheapest);
                share = share < 0 ? 0 : share > 1 ? 1 : share;
                score += params_.price * (query_.priceTaste > 0 ? share : 1 - share);
            }
            best_.offer(score, item.id);
        }
    }

    float byTitle(std::uint32_t item) const {
        const std::uint32_t held = matches_.held(item);
        const std::size_t words = query_.words.size();
        if (held == 0) return 0;
        std::uint32_t neighbours = 0;
        for (std::uint32_t i = 0; i + 1 < words; ++i)
            if ((held >> i & 3) == 3 && (matches_.impact(i, item) & matches_.impact(i + 1, item) & inTitle) != 0 &&
                matches_.place(i, item) + 1 == matches_.place(i + 1, item))
                ++neighbours;
        float score = 0;
        if (words > 1) score += params_.phrase * static_cast<float>(neighbours) / static_cast<float>(words - 1);
        if (query_.head < words && (held >> query_.head & 1) != 0 && (matches_.impact(query_.head, item) & isHead) != 0)
            score += params_.head;
        return score;
    }

    float ofKind(std::uint32_t item) const {
        const SearchFacet* const category = index_.categories;
        if (category == nullptr) return 0;
        std::uint16_t value = index_.facts.valueOf(*category, item);
        if (value == noValue) return 0;
        const float share = kinds_[category->firstValue + value];
        for (; value != noValue; value = index_.facts.parentOf(category->firstValue + value))
            if (value == query_.category) return share + params_.category / (params_.kind > 0 ? params_.kind : 1);
        return share;
    }

    float alike(std::uint32_t item) const {
        // The length of the sum: its vector was scaled by its largest cell.
        const float steps = cosine(alike_, item) * 127.0f * 127.0f;
        return alikeLength_ > 0 ? steps / (127.0f * root(alikeLength_)) : 0;
    }

    static float root(float square) noexcept { return __builtin_sqrtf(square); }

    static constexpr std::uint32_t block = 256;
    const SearchIndex& index_;
    const Query& query_;
    const Expansion& expansion_;
    const Matches& matches_;
    const RankRequest& request_;
    const SearchParams& params_;
    float possible_ = 0, alikeLength_ = 0, lastCoverage_ = 0, bestCoverage_ = 0;
    std::uint32_t lastHeld_ = 0;
    bool conditioned_ = false, hasMeaning_ = false, hasAlike_ = false;
    std::int8_t meaning_[64] = {}, alike_[64] = {};
    List<bool> unwanted_;
    List<float> kinds_;
    List<Scored> chosen_;
    TopK best_{0};
    Ranked out_;
};

}  // namespace

bool meetsConditions(const SearchIndex& index, const Query& query, std::uint32_t item) {
    const float price = index.facts.price(item);
    if (query.priceHigh > 0 && (price > query.priceHigh || !(price > 0))) return false;
    if (query.priceLow > 0 && price < query.priceLow) return false;
    if ((index.facts.colours(item) & query.unwantedColours) != 0) return false;
    for (const std::uint32_t value : query.required)
        if (!index.facts.has(item, value)) return false;
    return true;
}

Ranked rankItems(const SearchIndex& index, const Query& query, const Expansion& expansion, const Matches& matches,
                 const RankRequest& request) {
    return Ranking(index, query, expansion, matches, request).run();
}

}  // namespace nearshelf::search

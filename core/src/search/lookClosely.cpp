// SPDX-License-Identifier: MIT
#include "search/lookClosely.h"

#include "base/dotRows.h"

namespace nearshelf::search {
namespace {

/// So many best matches tell what is meant.
constexpr std::uint32_t feedbackItems = 10;
constexpr float cosineOfSteps = 1.0f / (127.0f * 127.0f);

class CloseLook {
public:
    CloseLook(const SearchIndex& index, const Query& query, const Matches& matches, const RankHints& hints)
        : index_(index), query_(query), matches_(matches), hints_(hints) {}

    void run(const List<Scored>& chosen, TopK& best) {
        learnFromBest(chosen);
        const float cheapest = query_.priceTaste != 0 ? index_.facts.priceAtShare(0.2f) : 0;
        const float dearest = query_.priceTaste != 0 ? index_.facts.priceAtShare(0.8f) : 0;
        // The less the words say, the more their meaning must.
        const float meant = index_.params.meaning * (1 + index_.params.doubt * (1 - hints_.bestCoverage));
        for (const Scored& item : chosen) {
            float score = item.score + byTitle(item.id);
            if (hints_.meaning != nullptr) score += meant * cosine(hints_.meaning, item.id);
            score += index_.params.kind * ofKind(item.id);
            if (hasAlike_) score += index_.params.alike * alike(item.id);
            score += index_.params.popularity * static_cast<float>(index_.facts.popularity(item.id)) / 255.0f;
            if ((index_.facts.colours(item.id) & query_.colours) != 0) score += index_.params.colour;
            if (query_.priceTaste != 0 && dearest > cheapest) {
                float share = (index_.facts.price(item.id) - cheapest) / (dearest - cheapest);
                share = share < 0 ? 0 : share > 1 ? 1 : share;
                score += index_.params.price * (query_.priceTaste > 0 ? share : 1 - share);
            }
            best.offer(score, item.id);
        }
    }

private:
    float cosine(const std::int8_t* direction, std::uint32_t item) const {
        std::int32_t dot = 0;
        dotRows(direction, index_.vectors.item(item), 1, index_.vectors.dimension(), &dot);
        return static_cast<float>(dot) * cosineOfSteps;
    }

    /// What the best matches have in common: their category and their place in meaning.
    void learnFromBest(const List<Scored>& chosen) {
        float sum[64] = {};
        TopK first(feedbackItems);
        for (const Scored& item : chosen) first.offer(item.score, item.id);
        kinds_.resize(index_.facts.valueCount());
        float all = 0;
        for (const Scored& one : first.take()) {
            const std::uint32_t item = one.id;
            const float worth = one.score;
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

    float byTitle(std::uint32_t item) const {
        const std::uint32_t held = matches_.held(item);
        const std::size_t words = query_.words.size();
        if (held == 0) return 0;
        std::uint32_t neighbours = 0;
        for (std::uint32_t i = 0; i + 1 < words; ++i)
            if ((held >> i & 3) == 3 && (matches_.mark(i, item) & matches_.mark(i + 1, item) & inTitle) != 0 &&
                (matches_.mark(i, item) >> 8) + 1 == matches_.mark(i + 1, item) >> 8)
                ++neighbours;
        float score = 0;
        if (words > 1) score += index_.params.phrase * static_cast<float>(neighbours) / static_cast<float>(words - 1);
        if (query_.head < words && (held >> query_.head & 1) != 0 && (matches_.mark(query_.head, item) & isHead) != 0)
            score += index_.params.head;
        return score;
    }

    float ofKind(std::uint32_t item) const {
        const SearchFacet* const category = index_.categories;
        if (category == nullptr) return 0;
        std::uint16_t value = index_.facts.valueOf(*category, item);
        if (value == noValue) return 0;
        const float share = kinds_[category->firstValue + value];
        for (; value != noValue; value = index_.facts.parentOf(category->firstValue + value))
            if (value == query_.category) return share + index_.params.category / (index_.params.kind > 0 ? index_.params.kind : 1);
        return share;
    }

    float alike(std::uint32_t item) const {
        // The length of the sum: its vector was scaled by its largest cell.
        const float steps = cosine(alike_, item) * 127.0f * 127.0f;
        return alikeLength_ > 0 ? steps / (127.0f * root(alikeLength_)) : 0;
    }

    static float root(float square) noexcept { return __builtin_sqrtf(square); }

    const SearchIndex& index_;
    const Query& query_;
    const Matches& matches_;
    const RankHints& hints_;
    float alikeLength_ = 0;
    bool hasAlike_ = false;
    std::int8_t alike_[64] = {};
    List<float> kinds_;
};

}  // namespace

void lookClosely(const SearchIndex& index, const Query& query, const Matches& matches, const RankHints& hints, const List<Scored>& chosen,
                 TopK& best) {
    CloseLook(index, query, matches, hints).run(chosen, best);
}

}  // namespace nearshelf::search

// SPDX-License-Identifier: MIT
#include "search/takePrices.h"

namespace nearshelf::search {
namespace {

/// "around 50" is 37.50 to 62.50.
constexpr float aroundShare = 0.25f;

class Prices {
public:
    Prices(const Lexicon& lexicon, Query& query) : lexicon_(lexicon), query_(query) {}

    void run() {
        for (std::size_t i = 0; i < count(); ++i) {
            std::uint32_t length = 0;
            float low = 0, high = 0;
            std::size_t next = 0;
            bool named = false;
            if (means(i, Meaning::between, length) && amountAt(i + length, low, next, named) && next < count()) {
                std::uint32_t joint = 0;
                if (means(next, Meaning::joins, joint) && amountAt(next + joint, high, next, named) && high > low)
                    i = takeRange(ChipKind::priceBetween, i, next, low, high);
                continue;
            }
            const Meaning kinds[] = {Meaning::priceBelow, Meaning::priceAbove, Meaning::priceAround};
            for (std::uint32_t k = 0; k < 3; ++k) {
                if (!means(i, kinds[k], length) || !amountAt(i + length, low, next, named) || isQuantity(next, named)) continue;
                i = takeRange(static_cast<ChipKind>(k), i, next,
                              k == 2   ? low * (1 - aroundShare)
                              : k == 1 ? low
                                       : 0,
                              k == 2   ? low * (1 + aroundShare)
                              : k == 0 ? low
                                       : 0);
                named = false;
                break;
            }
            if (i < count() && amountAt(i, low, next, named) && named)
                i = takeRange(ChipKind::priceAround, i, next, low * (1 - aroundShare), low * (1 + aroundShare));
        }
    }

private:
    std::size_t count() const { return query_.tokens.list.size(); }
    std::string_view word(std::size_t i) const { return query_.tokens.word(i); }

    bool means(std::size_t i, Meaning meaning, std::uint32_t& length) const {
        return i < count() && lexicon_.findAt(query_.tokens, i, meaning, length) != nullptr;
    }

    void drop(std::size_t first, std::size_t length) {
        for (; length > 0; --length) query_.tokens.list.removeAt(first);
    }

    /// An amount of money at `i`, perhaps with a currency before or behind; `next` is where it ends.
    bool amountAt(std::size_t i, float& value, std::size_t& next, bool& named) const {
        std::uint32_t length = 0;
        named = means(i, Meaning::currency, length);
        if (named) i += length;
        if (i >= count() || !isNumber(word(i))) return false;
        std::size_t digits = 0;
        value = numberIn(word(i), digits);
        if (digits < word(i).size() && lexicon_.find(word(i).substr(digits), Meaning::currency) == nullptr) return false;
        named = named || digits < word(i).size();
        next = i + 1;
        if (means(next, Meaning::currency, length)) {
            named = true;
            next += length;
        }
        return value > 0;
    }

    /// "max 500 gb" speaks of no price; "in" is a unit only at the end.
    bool isQuantity(std::size_t next, bool named) const {
        return !named && next < count() && word(next) != "in" && lexicon_.find(word(next), Meaning::unit) != nullptr;
    }

    /// Where to read on.
    std::size_t takeRange(ChipKind kind, std::size_t first, std::size_t end, float low, float high) {
        Chip& made = addChip(query_, kind, first, end - 1);
        made.low = low;
        made.high = high;
        if (low > 0) query_.priceLow = low;
        if (high > 0) query_.priceHigh = high;
        drop(first, end - first);
        return first;
    }

    const Lexicon& lexicon_;
    Query& query_;
};

}  // namespace

void takePrices(const Lexicon& lexicon, Query& query) { Prices(lexicon, query).run(); }

}  // namespace nearshelf::search

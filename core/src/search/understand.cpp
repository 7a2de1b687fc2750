// SPDX-License-Identifier: MIT
#include "search/understand.h"

#include "search/takePrices.h"

namespace nearshelf::search {
namespace {

class Understanding {
public:
    Understanding(const SearchIndex& index, std::string_view text) : index_(index) {
        tokenize(text, query_.tokens);
        index.lexicon.mark(query_.tokens);
    }

    Query run() {
        // Prices before units: "under 80 in red" speaks of no inches.
        takePrices(index_.lexicon, query_);
        index_.lexicon.joinUnits(query_.tokens);
        index_.lexicon.mark(query_.tokens);
        used_.resize(count());
        takeUnwanted();
        takeTastes();
        takeWords();
        takeCategory();
        return static_cast<Query&&>(query_);
    }

private:
    std::size_t count() const { return query_.tokens.list.size(); }
    std::string_view word(std::size_t i) const { return query_.tokens.word(i); }

    bool means(std::size_t i, Meaning meaning, std::uint32_t& length) const {
        return i < count() && index_.lexicon.findAt(query_.tokens, i, meaning, length) != nullptr;
    }

    /// "no-show socks" are called so: the words stand side by side in titles.
    bool isName(std::size_t first, std::size_t second) const {
        const std::uint32_t a = index_.vocabulary.find(word(first)), b = index_.vocabulary.find(word(second));
        if (a == noTerm || b == noTerm) return false;
        const Postings::Range left = index_.postings.of(a), right = index_.postings.of(b);
        for (std::uint32_t i = 0, j = 0; i < left.count && j < right.count;) {
            if (left.items[i] == right.items[j]) {
                if ((left.impacts[i] & right.impacts[j] & inTitle) != 0 && left.positions[i] + 1 == right.positions[j]) return true;
                ++i;
                ++j;
            } else if (left.items[i] < right.items[j]) {
                ++i;
            } else {
                ++j;
            }
        }
        return false;
    }

    void takeUnwanted() {
        for (std::size_t i = 0; i + 1 < count(); ++i) {
            std::uint32_t length = 0;
            if (!means(i, Meaning::without, length)) continue;
            std::size_t at = i + length;
            while (at + 1 < count() && index_.lexicon.findWord(query_.tokens, at, Meaning::stopWord) != nullptr) ++at;
            if (at >= count() || isNumber(word(at)) || (length == 1 && isName(i, i + 1))) continue;
            const bool dear = index_.lexicon.findWord(query_.tokens, at, Meaning::premium) != nullptr;
            if (dear) {
                query_.priceTaste = -1;
            } else if (const Lexicon::Entry* colour = index_.lexicon.findWord(query_.tokens, at, Meaning::colour)) {
                query_.unwantedColours |= 1u << static_cast<std::uint8_t>(index_.lexicon.payload(*colour)[0]);
            } else {
                const std::uint32_t term = index_.vocabulary.find(word(at));
                if (term == noTerm) continue;
                query_.unwanted.push_back(term);
            }
            addChip(query_, dear ? ChipKind::cheap : ChipKind::without, i, at);
            for (; i <= at; ++i) used_[i] = true;
            --i;
        }
    }

    void takeTastes() {
        for (std::size_t i = 0; i < count(); ++i) {
            std::uint32_t length = 0;
            if (used_[i]) continue;
            for (std::uint32_t k = 0; k < 3; ++k) {
                const Meaning meaning = k == 0 ? Meaning::gift : k == 1 ? Meaning::cheap : Meaning::premium;
                // A store may have things by that name: "gift wrap", "luxury candles".
                if (!means(i, meaning, length) || (k != 0 && index_.vocabulary.find(word(i)) != noTerm)) continue;
                addChip(query_, k == 0 ? ChipKind::gift : k == 1 ? ChipKind::cheap : ChipKind::premium, i, i + length - 1);
                if (k == 0)
                    query_.gift = true;
                else
                    query_.priceTaste = k == 1 ? -1 : 1;
                for (std::uint32_t n = 0; n < length; ++n) used_[i + n] = true;
                break;
            }
            if (means(i, Meaning::size, length) && i + length < count()) takeSize(i, length);
        }
    }

    /// "size 8" is one word of the index.
    void takeSize(std::size_t i, std::uint32_t length) {
        Tokens& tokens = query_.tokens;
        const std::size_t value = i + length;
        List<char> joined;
        joined.append("size", 4);
        joined.append(tokens.word(value).data(), tokens.word(value).size());
        if (index_.vocabulary.find({joined.data(), joined.size()}) == noTerm) return;
        addChip(query_, ChipKind::size, i, value);
        tokens.list[value].at = static_cast<std::uint32_t>(tokens.text.size());
        tokens.list[value].length = static_cast<std::uint32_t>(joined.size());
        tokens.text.append(joined.data(), joined.size());
        for (std::uint32_t n = 0; n < length; ++n) used_[i + n] = true;
    }

    void takeWords() {
        bool any = false;
        for (std::size_t i = 0; i < count(); ++i)
            any |= !used_[i] && index_.lexicon.findWord(query_.tokens, i, Meaning::stopWord) == nullptr;
        bool broken = false;
        for (std::size_t i = 0; i < count(); ++i) {
            expandMeanings(i);
            if (index_.lexicon.findWord(query_.tokens, i, Meaning::breaksHead) != nullptr && !query_.words.empty()) broken = true;
            if (used_[i] || isOnlyMeant(i) || query_.words.size() == mostWords) continue;
            if (any && index_.lexicon.findWord(query_.tokens, i, Meaning::stopWord) != nullptr) {
                const std::uint32_t term = index_.vocabulary.find(word(i));
                if (term != noTerm) query_.besides.push_back(term);
                continue;
            }
            if (const Lexicon::Entry* colour = index_.lexicon.findWord(query_.tokens, i, Meaning::colour)) {
                Chip& made = addChip(query_, ChipKind::colour, i, i);
                made.value = static_cast<std::uint8_t>(index_.lexicon.payload(*colour)[0]);
                query_.colours |= 1u << made.value;
            } else if (!broken && !isNumber(word(i)) && (!index_.headFirst || query_.head == 0xFFFFFFFFu)) {
                query_.head = static_cast<std::uint32_t>(query_.words.size());
            }
            query_.words.push_back(static_cast<std::uint32_t>(i));
        }
    }

    /// "sister" in a store that says "women" at most: whom a gift is for is no word to look for.
    bool isOnlyMeant(std::size_t i) const {
        return query_.gift && index_.lexicon.findWord(query_.tokens, i, Meaning::expands) != nullptr &&
               index_.vocabulary.find(word(i)) == noTerm;
    }

    void expandMeanings(std::size_t i) {
        std::uint32_t length = 0;
        const Lexicon::Entry* entry = index_.lexicon.findAt(query_.tokens, i, Meaning::expands, length);
        for (; entry != nullptr; entry = index_.lexicon.next(entry)) {
            const std::uint32_t term = index_.vocabulary.find(index_.lexicon.payload(*entry));
            if (term != noTerm) query_.meant.push_back(term);
        }
    }

    /// The word of the query that is `term`, or none.
    std::size_t wordOf(std::uint32_t term) const {
        std::size_t i = 0;
        while (i < query_.terms.size() && query_.terms[i] != term) ++i;
        return i;
    }

    /// The category whose whole name the query holds; of several the one with the longest name.
    void takeCategory() {
        // Bits of the terms: most of a store's many names end at them.
        std::uint32_t among = 0;
        for (const std::uint32_t token : query_.words) {
            query_.terms.push_back(index_.vocabulary.find(word(token)));
            among |= 1u << (query_.terms.back() & 31);
        }
        const CategoryName* best = nullptr;
        for (const CategoryName& name : index_.categoryNames) {
            if ((among >> (index_.categoryTerms[name.first] & 31) & 1) == 0 || (best != nullptr && name.count <= best->count)) continue;
            bool whole = true;
            for (std::uint32_t i = 0; i < name.count && whole; ++i)
                whole = wordOf(index_.categoryTerms[name.first + i]) < query_.terms.size();
            if (whole) best = &name;
        }
        if (best == nullptr) return;
        std::size_t first = query_.terms.size(), last = 0;
        for (std::uint32_t i = 0; i < best->count; ++i) {
            const std::size_t at = wordOf(index_.categoryTerms[best->first + i]);
            if (at < first) first = at;
            if (at > last) last = at;
        }
        query_.category = best->value;
        addChip(query_, ChipKind::category, query_.words[first], query_.words[last]).value = index_.categories->firstValue + best->value;
    }

    const SearchIndex& index_;
    Query query_;
    List<bool> used_;
};

}  // namespace

Query understand(const SearchIndex& index, std::string_view text) { return Understanding(index, text).run(); }

}  // namespace nearshelf::search

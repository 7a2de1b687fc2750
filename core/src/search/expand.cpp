// SPDX-License-Identifier: MIT
#include "search/expand.h"

#include "base/topK.h"
#include "search/fuzzyWalk.h"

namespace nearshelf::search {
namespace {

// Weights of alternates against the word itself; chosen by bench/parts/search.mjs.
constexpr float formWeight = 0.9f, splitWeight = 0.8f, beginWeight = 0.75f, synonymWeight = 0.7f, numberWeight = 0.4f;
constexpr float nearWeight = 0.95f, doubtWeight = 0.8f, lossPerHalfEdit = 0.13f, otherFirstLetter = 0.1f, nearBeginWeight = 0.7f;
/// Beginnings of one letter stand for a third of the store: only the commonest words are looked at.
constexpr std::uint32_t mostBeginnings = 24, postingsForBeginnings = 3000, mostNear = 10;
constexpr std::size_t shortestPart = 3;
/// A word that so many items hold is meant as it stands.
constexpr std::uint32_t common = 3;

class Expander {
public:
    Expander(const SearchIndex& index, const Query& query, const ExpandOptions& options, Expansion& out)
        : index_(index), query_(query), options_(options), out_(out) {}

    void run() {
        out_.alternates.clear();
        out_.corrections.clear();
        for (std::uint32_t i = 0; i < query_.words.size(); ++i) {
            out_.firstOf[i] = static_cast<std::uint32_t>(out_.alternates.size());
            expandWord(i);
            out_.firstOf[i + 1] = static_cast<std::uint32_t>(out_.alternates.size());
            setRarity(i);
        }
    }

private:
    std::string_view word(std::uint32_t i) const { return query_.tokens.word(query_.words[i]); }

    void add(std::uint32_t term, float weight) {
        if (term != noTerm && weight > 0) out_.alternates.push_back({term, weight});
    }

    void expandWord(std::uint32_t i) {
        const std::string_view typed = word(i);
        const std::uint32_t term = query_.terms[i];
        const bool begins = options_.lastBegins && i + 1 == query_.words.size();
        out_.known[i] = term != noTerm;
        add(term, 1);
        addJoined(i);
        if (term != noTerm) addSynonyms(term);
        if (isNumber(typed)) addDigits(typed);
        if (begins) addBeginnings(typed);
        if (term == noTerm && !any(i)) addForms(typed);
        const bool isForm = any(i);
        if (!isForm) addParts(typed);
        const bool isMeant = !isForm && addMeant(query_.words[i]);
        // A word that exists was hardly meant to be another one, even if the store does not use it.
        const bool exists = term != noTerm || isMeant || index_.vectors.hasWord(typed);
        const bool doubted = options_.doubtAll && (term == noTerm || index_.postings.itemsWith(term) < common);
        if ((!exists && !isForm) || doubted) addNear(i, typed, begins, exists);
    }

    bool any(std::uint32_t i) const { return out_.alternates.size() > out_.firstOf[i]; }

    /// "t shirt" also means "tshirt", and "hard disk" "harddisk".
    void addJoined(std::uint32_t i) {
        add(joinedBefore_, splitWeight);
        joinedBefore_ = noTerm;
        if (i + 1 == query_.words.size() || query_.words[i] + 1 != query_.words[i + 1]) return;
        List<char> joined;
        for (std::uint32_t k = i; k < i + 2; ++k) joined.append(word(k).data(), word(k).size());
        joinedBefore_ = index_.vocabulary.find({joined.data(), joined.size()});
        add(joinedBefore_, splitWeight);
    }

    /// What the language says of a word that the store does not use: "couch" for "sofa".
    bool addMeant(std::uint32_t token) {
        const std::size_t before = out_.alternates.size();
        const Lexicon::Entry* meant = index_.lexicon.findWord(query_.tokens, token, Meaning::expands);
        for (; meant != nullptr; meant = index_.lexicon.next(meant))
            add(index_.vocabulary.find(index_.lexicon.payload(*meant)), synonymWeight);
        return out_.alternates.size() > before;
    }

    void addSynonyms(std::uint32_t term) {
        const List<Synonym>& all = index_.synonyms;
        std::size_t low = 0, high = all.size();
        while (low < high) {
            const std::size_t middle = (low + high) / 2;
            if (all[middle].term < term)
                low = middle + 1;
            else
                high = middle;
        }
        for (; low < all.size() && all[low].term == term; ++low)
            add(all[low].other, synonymWeight * static_cast<float>(all[low].weight) / 255.0f);
    }

    /// "32gb" is also a little "32".
    void addDigits(std::string_view typed) {
        std::size_t digits = 0;
        numberIn(typed, digits);
        if (digits < typed.size()) add(index_.vocabulary.find(typed.substr(0, digits)), numberWeight);
    }

    void addBeginnings(std::string_view typed) {
        List<Scored> words;
        for (std::uint32_t i = index_.vocabulary.lowerBound(typed); i < index_.vocabulary.size(); ++i) {
            const std::string_view word = index_.vocabulary.word(i);
            if (!beginsWith(word, typed)) break;
            if (word.size() == typed.size()) continue;
            const float items = static_cast<float>(index_.postings.itemsWith(index_.vocabulary.termOf(i)));
            words.push_back({items / static_cast<float>(word.size() - typed.size() + 2), i});
        }
        sortBestFirst(words);
        std::uint32_t postings = 0;
        for (std::size_t k = 0; k < words.size() && k < mostBeginnings && postings < postingsForBeginnings; ++k) {
            const std::uint32_t term = index_.vocabulary.termOf(words[k].id);
            const float more = static_cast<float>(index_.vocabulary.word(words[k].id).size() - typed.size());
            add(term, beginWeight + 0.2f / (1 + more));
            postings += index_.postings.itemsWith(term);
        }
    }

    /// Other forms of the word, by the endings that make forms of one word in this store.
    void addForms(std::string_view typed) {
        List<char> form;
        for (const std::string_view& ending : index_.suffixes) {
            if (typed.size() < ending.size() + shortestPart) continue;
            const std::string_view stem{typed.data(), typed.size() - ending.size()};
            if (!beginsWith({stem.data() + stem.size(), ending.size()}, ending)) continue;
            for (const std::string_view& other : index_.suffixes) {
                form.assign(stem.data(), stem.size());
                form.append(other.data(), other.size());
                const std::uint32_t term = index_.vocabulary.find({form.data(), form.size()});
                if (term != noTerm) return add(term, formWeight);
            }
        }
    }

    /// Two words written as one; the split whose rarer part is the commonest.
    void addParts(std::string_view typed) {
        std::uint32_t best = 0, left = noTerm, right = noTerm;
        for (std::size_t cut = shortestPart; cut + shortestPart <= typed.size(); ++cut) {
            const std::uint32_t a = index_.vocabulary.find(typed.substr(0, cut)), b = index_.vocabulary.find(typed.substr(cut));
            if (a == noTerm || b == noTerm) continue;
            const std::uint32_t itemsA = index_.postings.itemsWith(a), itemsB = index_.postings.itemsWith(b);
            const std::uint32_t rarer = itemsA < itemsB ? itemsA : itemsB;
            if (rarer <= best) continue;
            best = rarer;
            left = a;
            right = b;
        }
        add(left, splitWeight);
        add(right, splitWeight);
    }

    void addNear(std::uint32_t i, std::string_view typed, bool begins, bool exists) {
        // One edit in short words, two from eight letters on; three letters leave no room but for a swap or a sound.
        const std::uint32_t most = typed.size() < 3 ? 0 : typed.size() == 3 ? 2 : typed.size() < 6 ? 2 : typed.size() < 8 ? 3 : 4;
        if (most == 0 || (isNumber(typed) && typed.size() < 4)) return;
        List<Scored> found;
        const List<NearWord> near = nearWords(index_.vocabulary, typed, most, begins);
        for (const NearWord& candidate : near) {
            const std::string_view word = index_.vocabulary.word(candidate.word);
            const float items = static_cast<float>(index_.postings.itemsWith(index_.vocabulary.termOf(candidate.word)));
            float weight = (exists ? doubtWeight : nearWeight) - lossPerHalfEdit * static_cast<float>(candidate.halfEdits);
            if (word[0] != typed[0]) weight -= otherFirstLetter;
            if (candidate.beginsWith) weight *= nearBeginWeight;
            // Among equally near words the common one was likelier meant.
            weight += 0.05f * items / (items + 10.0f);
            found.push_back({weight, candidate.word});
        }
        sortBestFirst(found);
        found.shrinkTo(mostNear);
        for (const Scored& candidate : found) add(index_.vocabulary.termOf(candidate.id), candidate.score);
        if (!out_.known[i] && !index_.vectors.hasWord(typed) && !found.empty() && !begins)
            out_.corrections.push_back({query_.words[i], found[0].id});
    }

    void setRarity(std::uint32_t i) {
        float best = 0;
        out_.rarity[i] = index_.rarity.empty() ? 1.0f : 8.0f;
        for (std::uint32_t k = out_.firstOf[i]; k < out_.firstOf[i + 1]; ++k) {
            if (out_.alternates[k].weight <= best) continue;
            best = out_.alternates[k].weight;
            out_.rarity[i] = index_.rarity[out_.alternates[k].term];
        }
    }

    const SearchIndex& index_;
    const Query& query_;
    ExpandOptions options_;
    std::uint32_t joinedBefore_ = noTerm;  ///< of the word before and the one at hand, written as one
    Expansion& out_;
};

}  // namespace

void expand(const SearchIndex& index, const Query& query, const ExpandOptions& options, Expansion& out) {
    Expander(index, query, options, out).run();
}

}  // namespace nearshelf::search

// SPDX-License-Identifier: MIT
#include "search/fuzzyWalk.h"

#include "search/tokens.h"

namespace nearshelf::search {
namespace {

constexpr std::uint32_t longest = 64;
constexpr std::uint8_t edit = 2;

/// Letters that are written for one another by ear.
constexpr std::uint32_t soundGroups[] = {lettersIn("aeiouy"), lettersIn("ckqsxz"), lettersIn("bfpvw"),
                                         lettersIn("dt"),     lettersIn("gj"),     lettersIn("mn")};

std::uint32_t soundAlike(std::uint32_t letters) noexcept {
    std::uint32_t all = letters;
    for (const std::uint32_t group : soundGroups)
        if ((letters & group) != 0) all |= group;
    return all;
}

class Walk {
public:
    Walk(const Vocabulary& vocabulary, std::string_view typed, std::uint32_t most, bool asPrefix)
        : vocabulary_(vocabulary), typed_(typed.substr(0, longest - 1)), letters_(lettersIn(typed_)), most_(most), asPrefix_(asPrefix) {
        for (std::size_t i = 0; i < typed_.size(); ++i) alikeAt_[i] = soundAlike(lettersIn(typed_.substr(i, 1))) & latinLetters;
        for (std::size_t i = 0; i <= typed_.size(); ++i) rows_[0][i] = static_cast<std::uint8_t>(i * edit);
    }

    List<NearWord> run() {
        // By far the most words end at the first of these tests.
        const std::uint32_t* const sets = vocabulary_.letters();
        const std::uint32_t count = vocabulary_.size(), typed = letters_, most = most_;
        for (std::uint32_t i = 0; i < count; ++i) {
            const std::uint32_t letters = sets[i];
            if (countOf(typed & ~letters) > most || (!asPrefix_ && countOf(letters & ~typed) > most)) continue;
            if (mayBeNear(i, letters)) compare(i);
        }
        return static_cast<List<NearWord>&&>(found_);
    }

private:
    [[gnu::always_inline]] static std::uint32_t countOf(std::uint32_t letters) noexcept {
        return static_cast<std::uint32_t>(__builtin_popcount(letters));
    }

    /// Half edits that letters which only one word has cost at least.
    static std::uint32_t missing(std::uint32_t letters, std::uint32_t other) noexcept {
        return countOf(letters & ~other) + countOf(letters & ~soundAlike(other));
    }

    bool mayBeNear(std::uint32_t i, std::uint32_t letters) const {
        const auto length = static_cast<std::uint32_t>(vocabulary_.word(i).size()), typed = static_cast<std::uint32_t>(typed_.size());
        if (length >= longest || length * edit + most_ < typed * edit) return false;
        if (!asPrefix_ && (typed * edit + most_ < length * edit || missing(letters, letters_) > most_)) return false;
        return missing(letters_, letters) <= most_;
    }

    void compare(std::uint32_t i) {
        const std::string_view word = vocabulary_.word(i);
        std::uint32_t beginning = 250;
        for (std::uint32_t depth = 0; depth < word.size(); ++depth) {
            const std::uint32_t least = addRow(word, depth);
            const std::uint32_t reached = rows_[depth + 1][typed_.size()];
            if (depth + 1 < word.size() && reached < beginning) beginning = reached;
            // A swap costs what a changed letter does, so the row between its two letters is never out of reach.
            if (least > most_ && !(asPrefix_ && beginning <= most_)) return;
        }
        const std::uint32_t whole = rows_[word.size()][typed_.size()];
        if (whole <= most_)
            found_.push_back({i, static_cast<std::uint8_t>(whole), false});
        else if (asPrefix_ && beginning <= most_)
            found_.push_back({i, static_cast<std::uint8_t>(beginning), true});
    }

    /// Works out row `depth` + 1; its least cell.
    std::uint32_t addRow(std::string_view word, std::uint32_t depth) {
        const std::uint8_t* const above = rows_[depth];
        std::uint8_t* const row = rows_[depth + 1];
        const char c = word[depth];
        const std::uint32_t own = letterBit(c);
        row[0] = static_cast<std::uint8_t>(above[0] + edit);
        std::uint32_t least = row[0];
        for (std::size_t j = 1; j <= typed_.size(); ++j) {
            const char t = typed_[j - 1];
            int cost = above[j - 1] + (t == c ? 0 : (alikeAt_[j - 1] & own) != 0 ? 1 : edit);
            if (above[j] + edit < cost) cost = above[j] + edit;
            if (row[j - 1] + edit < cost) cost = row[j - 1] + edit;
            if (depth > 0 && j > 1 && t == word[depth - 1] && typed_[j - 2] == c && rows_[depth - 1][j - 2] + edit < cost)
                cost = rows_[depth - 1][j - 2] + edit;
            row[j] = static_cast<std::uint8_t>(cost);
            if (row[j] < least) least = row[j];
        }
        return least;
    }

    const Vocabulary& vocabulary_;
    std::string_view typed_;
    std::uint32_t letters_, most_;
    bool asPrefix_;
    std::uint32_t alikeAt_[longest];
    std::uint8_t rows_[longest][longest];
    List<NearWord> found_;
};

}  // namespace

List<NearWord> nearWords(const Vocabulary& vocabulary, std::string_view typed, std::uint32_t mostHalfEdits, bool asPrefix) {
    return Walk(vocabulary, typed, mostHalfEdits, asPrefix).run();
}

}  // namespace nearshelf::search

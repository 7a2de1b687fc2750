// SPDX-License-Identifier: MIT
#include "search/fuzzyWalk.h"

#include "search/tokens.h"

namespace nearshelf::search {
namespace {

constexpr std::uint32_t longest = 64;
constexpr std::uint8_t edit = 2;

/// Letters that are written for one another by ear.
constexpr const char* soundGroups[] = {"aeiouy", "ckqsxz", "fvpw", "dt", "gj", "mn", "bp", "sz", "iy"};

bool soundAlike(char a, char b) noexcept {
    for (const char* group : soundGroups) {
        bool hasA = false, hasB = false;
        for (const char* c = group; *c != 0; ++c) {
            hasA |= *c == a;
            hasB |= *c == b;
        }
        if (hasA && hasB) return true;
    }
    return false;
}

class Walk {
public:
    Walk(const Vocabulary& vocabulary, std::string_view typed, std::uint32_t most, bool asPrefix)
        : vocabulary_(vocabulary), typed_(typed.substr(0, longest - 1)), most_(static_cast<std::uint8_t>(most)), asPrefix_(asPrefix) {
        for (std::size_t i = 0; i <= typed_.size(); ++i) rows_[0][i] = static_cast<std::uint8_t>(i * edit);
    }

    List<NearWord> run() {
        // Rows 0 … known_ hold for the current word's beginning; a beginning of `dead` bytes can lead to no near word.
        std::uint32_t known = 0, dead = longest;
        for (std::uint32_t i = 0; i < vocabulary_.size(); ++i) {
            const std::uint32_t shared = vocabulary_.sharedOf(i);
            if (shared >= dead) continue;
            dead = longest;
            if (shared < known) known = shared;
            const std::string_view word = vocabulary_.word(i);
            if (word.size() >= longest) continue;
            while (known < word.size()) {
                if (!addRow(word, known)) {
                    dead = known + 1;
                    break;
                }
                ++known;
            }
            if (dead == longest) take(i, known);
        }
        return static_cast<List<NearWord>&&>(found_);
    }

private:
    /// Works out row `depth` + 1; false when no continuation can come near.
    bool addRow(std::string_view word, std::uint32_t depth) {
        const std::uint8_t* const above = rows_[depth];
        std::uint8_t* const row = rows_[depth + 1];
        const char c = word[depth];
        row[0] = static_cast<std::uint8_t>(above[0] + edit);
        std::uint8_t least = row[0];
        for (std::size_t j = 1; j <= typed_.size(); ++j) {
            const char t = typed_[j - 1];
            int cost = above[j - 1] + (t == c ? 0 : above[j - 1] >= most_ ? edit : soundAlike(t, c) ? 1 : edit);
            if (above[j] + edit < cost) cost = above[j] + edit;
            if (row[j - 1] + edit < cost) cost = row[j - 1] + edit;
            if (depth > 0 && j > 1 && t == word[depth - 1] && typed_[j - 2] == c && rows_[depth - 1][j - 2] + edit < cost)
                cost = rows_[depth - 1][j - 2] + edit;
            row[j] = static_cast<std::uint8_t>(cost > 250 ? 250 : cost);
            if (row[j] < least) least = row[j];
        }
        // A swap costs what a changed letter does, so the row between its two letters is never out of reach.
        reached_[depth + 1] = row[typed_.size()];
        return least <= most_ || (asPrefix_ && bestBefore(depth) <= most_);
    }

    std::uint8_t bestBefore(std::uint32_t depth) const {
        std::uint8_t best = 250;
        for (std::uint32_t d = 1; d <= depth; ++d)
            if (reached_[d] < best) best = reached_[d];
        return best;
    }

    void take(std::uint32_t i, std::uint32_t length) {
        const std::uint8_t whole = rows_[length][typed_.size()];
        if (whole <= most_) {
            found_.push_back({i, whole, false});
        } else if (asPrefix_) {
            const std::uint8_t beginning = bestBefore(length);
            if (beginning <= most_) found_.push_back({i, beginning, true});
        }
    }

    const Vocabulary& vocabulary_;
    std::string_view typed_;
    std::uint8_t most_;
    bool asPrefix_;
    std::uint8_t rows_[longest][longest];
    std::uint8_t reached_[longest];  ///< distance of the whole of what was typed to a beginning of that length
    List<NearWord> found_;
};

}  // namespace

List<NearWord> nearWords(const Vocabulary& vocabulary, std::string_view typed, std::uint32_t mostHalfEdits, bool asPrefix) {
    return Walk(vocabulary, typed, mostHalfEdits, asPrefix).run();
}

}  // namespace nearshelf::search

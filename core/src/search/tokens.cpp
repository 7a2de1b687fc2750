// SPDX-License-Identifier: MIT
#include "search/tokens.h"

#include "search/fold.h"

namespace nearshelf::search {

constexpr std::uint32_t longestWord = 63;

bool isNumber(std::string_view word) noexcept { return !word.empty() && word[0] >= '0' && word[0] <= '9'; }

float numberIn(std::string_view word, std::size_t& end) noexcept {
    float value = 0, place = 0;
    for (end = 0; end < word.size(); ++end) {
        const char c = word[end];
        if (c == '.') {
            place = 1;
            continue;
        }
        if (c < '0' || c > '9') break;
        value = value * 10 + static_cast<float>(c - '0');
        place *= 10;
    }
    return place > 0 ? value / place : value;
}

namespace {

class Tokenizer {
public:
    Tokenizer(std::string_view source, Tokens& out) : source_(source), out_(out) {}

    void run() {
        for (std::size_t at = 0; at < source_.size();) {
            const std::size_t begin = at;
            const std::uint32_t c = nextCharacter(source_, at);
            const CharClass kind = classOf(c);
            if (kind == CharClass::separator) {
                at = separate(c, begin, at);
                continue;
            }
            if (kind == CharClass::ideograph || last_ == CharClass::ideograph) end();
            open(begin);
            appendFolded(out_.text, c);
            lastEnd_ = at;
            last_ = kind;
        }
        end();
    }

private:
    CharClass classAt(std::size_t at) const { return at < source_.size() ? classOf(nextCharacter(source_, at)) : CharClass::separator; }

    void open(std::size_t begin) {
        if (open_) return;
        out_.list.push_back(
            {static_cast<std::uint32_t>(begin), 0, static_cast<std::uint32_t>(out_.text.size()), 0, false, !out_.list.empty() && !spaced_});
        open_ = true;
        spaced_ = false;
    }

    void end() {
        last_ = CharClass::separator;
        if (!open_) return;
        open_ = false;
        Token& token = out_.list.back();
        token.end = static_cast<std::uint32_t>(lastEnd_);
        const std::size_t length = out_.text.size() - token.at;
        token.length = static_cast<std::uint32_t>(length < longestWord ? length : longestWord);
        if (length == 0) out_.list.pop_back();
    }

    /// A word that a sign stands for.
    void put(std::string_view word, std::size_t begin, std::size_t after) {
        end();
        open(begin);
        out_.text.append(word.data(), word.size());
        lastEnd_ = after;
        end();
    }

    /// Where to read on.
    std::size_t separate(std::uint32_t c, std::size_t begin, std::size_t after) {
        const bool behindDigit = open_ && last_ == CharClass::digit;
        const CharClass next = classAt(after);
        const bool apostrophe = c == '\'' || c == 0x2019;
        if (behindDigit && (c == '.' || c == ',') && next == CharClass::digit) {
            if (c == '.' || !groupsThousands(after)) out_.text.push_back('.');
            return after;
        }
        if (behindDigit && (c == '"' || c == 0x2033 || c == 0x201D || (apostrophe && next == CharClass::separator))) {
            put(apostrophe ? "ft" : "in", begin, after);
            return after;
        }
        if (c == '$' || c == 0x20AC || c == 0xA3) {
            put("$", begin, after);
            return after;
        }
        if (apostrophe && open_ && next == CharClass::letter) {
            // "rock'n'roll" is one word, "l'eau" two.
            if (!isPossessive(after) && out_.text.size() - out_.list.back().at > 2) return after;
            end();
            return isPossessive(after) ? after + 1 : after;
        }
        end();
        spaced_ = c <= ' ' || c == ',' || c == 0xA0;
        return after;
    }

    bool groupsThousands(std::size_t at) const {
        for (int i = 0; i < 3; ++i)
            if (at >= source_.size() || classOf(nextCharacter(source_, at)) != CharClass::digit) return false;
        return classAt(at) != CharClass::digit;
    }

    bool isPossessive(std::size_t at) const {
        const std::uint32_t c = nextCharacter(source_, at);
        return (c == 's' || c == 'S') && classAt(at) == CharClass::separator;
    }

    std::string_view source_;
    Tokens& out_;
    std::size_t lastEnd_ = 0;
    CharClass last_ = CharClass::separator;
    bool open_ = false, spaced_ = false;
};

}  // namespace

void tokenize(std::string_view source, Tokens& out) {
    out.text.clear();
    out.list.clear();
    Tokenizer(source, out).run();
}

}  // namespace nearshelf::search

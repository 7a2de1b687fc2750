// SPDX-License-Identifier: MIT
#include "model/itemText.h"

#include "model/utf8.h"

namespace nearshelf::trainer {
namespace {

// U+00E0 … U+00FF without accents; 0 stands for "keep".
constexpr char latinBase[] = "aaaaaa\0ceeeeiiii\0nooooo\0ouuuuy\0y";

char32_t fold(char32_t c) {
    if (c >= U'A' && c <= U'Z') return c + 32;
    if ((c >= 0xC0 && c <= 0xDE && c != 0xD7) || (c >= 0x391 && c <= 0x3A9) || (c >= 0x410 && c <= 0x42F)) c += 32;
    if (c >= 0x400 && c <= 0x40F) return c + 80;
    if (c >= 0xE0 && c <= 0xFF && c != 0xF7 && latinBase[c - 0xE0] != 0) return static_cast<char32_t>(latinBase[c - 0xE0]);
    // Latin Extended-A holds upper and lower case in turn, upper case first: on even numbers but for two stretches.
    const bool upperIsOdd = (c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E);
    if (c >= 0x100 && c <= 0x17E && c != 0x130 && c != 0x138 && (c % 2 == 1) == upperIsOdd) return c + 1;
    return c;
}

bool isWordCharacter(char32_t c) {
    if (c < 0x80) return (c >= U'0' && c <= U'9') || (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z');
    const bool punctuation = c < 0xC0 || c == 0xD7 || c == 0xF7 || (c >= 0x2000 && c <= 0x2BFF) || (c >= 0x3000 && c <= 0x303F) ||
                             (c >= 0xFE30 && c <= 0xFE4F) || (c >= 0xFF00 && c <= 0xFF0F) || c >= 0x1F000 || c == utf8Broken;
    return !punctuation;
}

bool writesWithoutSpaces(char32_t c) {
    return (c >= 0x3040 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xD7AF);
}

class WordSplitter {
public:
    explicit WordSplitter(const std::function<void(const std::string&)>& give) : give_(give) {}

    void take(char32_t c) {
        if (!isWordCharacter(c)) return end();
        if (!writesWithoutSpaces(c)) {
            if (previous_ != 0) end();
            appendUtf8(word_, fold(c));
            return;
        }
        if (!word_.empty()) end();
        if (previous_ != 0) {
            std::string pair;
            appendUtf8(pair, previous_);
            appendUtf8(pair, c);
            give_(pair);
            pairGiven_ = true;
        }
        previous_ = c;
    }

    void end() {
        if (previous_ != 0 && !pairGiven_) appendUtf8(word_, previous_);
        previous_ = 0;
        pairGiven_ = false;
        if (word_.size() >= 4 && word_.back() == 's' && word_[word_.size() - 2] != 's') word_.pop_back();
        if (!word_.empty()) give_(word_);
        word_.clear();
    }

private:
    const std::function<void(const std::string&)>& give_;
    std::string word_;
    char32_t previous_ = 0;  // last character of a run without spaces
    bool pairGiven_ = false;
};

}  // namespace

void forEachWord(std::string_view text, const std::function<void(const std::string&)>& give) {
    WordSplitter splitter(give);
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] == '<') {
            const std::size_t close = text.find('>', at);
            if (close != std::string_view::npos) {
                splitter.end();
                at = close + 1;
                continue;
            }
        }
        splitter.take(nextUtf8(text, at));
    }
    splitter.end();
}

std::string foldedName(std::string_view text) {
    std::string folded;
    forEachWord(text, [&](const std::string& word) {
        if (!folded.empty()) folded += ' ';
        folded += word;
    });
    return folded;
}

}  // namespace nearshelf::trainer

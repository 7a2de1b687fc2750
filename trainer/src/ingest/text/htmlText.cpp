// SPDX-License-Identifier: MIT
#include "ingest/text/htmlText.h"

#include "ingest/text/ascii.h"
#include "ingest/text/htmlEntities.h"

namespace nearshelf::trainer {
namespace {

bool startsTag(std::string_view rest) {
    return rest.size() > 1 && rest[0] == '<' && (isAsciiLetter(rest[1]) || rest[1] == '/' || rest[1] == '!' || rest[1] == '?');
}

// Position after `what` (lower case), searched case-insensitively; the end when it never comes.
std::size_t after(std::string_view text, std::size_t from, std::string_view what) {
    for (; from + what.size() <= text.size(); ++from) {
        if (equalsIgnoringCase(text.substr(from, what.size()), what)) return from + what.size();
    }
    return text.size();
}

std::size_t afterTag(std::string_view text, std::size_t at) {
    const std::string_view rest = text.substr(at);
    if (rest.substr(0, 4) == "<!--") return after(text, at, "-->");
    const std::size_t close = text.find('>', at);
    if (close == std::string_view::npos) return text.size();
    const bool script = equalsIgnoringCase(rest.substr(0, 7), "<script");
    const bool style = equalsIgnoringCase(rest.substr(0, 6), "<style");
    if (script || style) return after(text, close, script ? "</script>" : "</style>");
    return close + 1;
}

// <b>, <i>, <span> and the like do not end a word, nor do comments; every other tag does.
bool isInline(std::string_view tag) {
    std::size_t begin = tag.substr(0, 2) == "</" ? 2 : 1;
    std::size_t end = begin;
    while (end < tag.size() && (isAsciiLetter(tag[end]) || isAsciiDigit(tag[end]))) ++end;
    const std::string name = toAsciiLower(tag.substr(begin, end - begin));
    for (const char* known : {"", "b", "i", "u", "a", "em", "strong", "span", "font", "small", "sup", "sub", "mark"}) {
        if (name == known) return true;
    }
    return false;
}

}  // namespace

std::string htmlText(std::string_view html) {
    constexpr std::string_view noBreakSpace = "\xC2\xA0";
    std::string text;
    bool gap = false;
    const auto put = [&](std::string_view piece) {
        if (gap && !text.empty()) text += ' ';
        gap = false;
        text += piece;
    };
    for (std::size_t at = 0; at < html.size();) {
        const std::string_view rest = html.substr(at);
        if (startsTag(rest)) {
            const std::size_t end = afterTag(html, at);
            if (!isInline(rest.substr(0, end - at))) gap = true;
            at = end;
        } else if (isAsciiSpace(rest[0])) {
            gap = true;
            ++at;
        } else if (rest.substr(0, 2) == noBreakSpace) {
            gap = true;
            at += 2;
        } else if (rest[0] == '&') {
            std::size_t length = 0;
            const std::string decoded = decodeEntity(rest, length);
            if (decoded == noBreakSpace || decoded == " ") {
                gap = true;
            } else {
                put(decoded);
            }
            at += length;
        } else {
            put(rest.substr(0, 1));
            ++at;
        }
    }
    return text;
}

}  // namespace nearshelf::trainer

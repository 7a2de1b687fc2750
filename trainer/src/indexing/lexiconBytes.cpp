// SPDX-License-Identifier: MIT
#include "indexing/lexiconBytes.h"

#include "pack/byteBuffer.h"
#include "search/searchLayout.h"
#include "search/tokens.h"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <string>
#include <tuple>

namespace nearshelf::trainer {
namespace {

using search::Meaning;

constexpr std::array<std::string_view, search::meaningCount> meaningNames = {
    "stopWord", "unit",  "priceBelow", "priceAbove", "priceAround", "between", "joins", "without",
    "currency", "cheap", "premium",    "colour",     "size",        "expands", "gift",  "breaksHead"};

struct Entry {
    std::string phrase;
    Meaning meaning;
    std::string payload;

    bool operator<(const Entry& other) const {
        return std::tie(phrase, meaning, payload) < std::tie(other.phrase, other.meaning, other.payload);
    }
};

std::string_view trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

std::string folded(std::string_view phrase) {
    search::Tokens tokens;
    search::tokenize(phrase, tokens);
    std::string text;
    for (std::size_t i = 0; i < tokens.list.size(); ++i) {
        if (i > 0) text += ' ';
        text += tokens.word(i);
    }
    return text;
}

Meaning meaningOf(std::string_view name, std::string_view line) {
    const auto found = std::find(meaningNames.begin(), meaningNames.end(), name);
    if (found == meaningNames.end()) throw std::runtime_error("lexicon: \"" + std::string(line) + "\" begins with no known meaning");
    return static_cast<Meaning>(found - meaningNames.begin());
}

void readLine(std::string_view line, std::vector<Entry>& entries) {
    const std::size_t colon = line.find(':');
    const Meaning meaning = meaningOf(trimmed(line.substr(0, colon)), line);
    std::string_view rest = colon == std::string_view::npos ? std::string_view() : line.substr(colon + 1);
    while (!rest.empty()) {
        const std::string_view part = rest.substr(0, rest.find(','));
        rest.remove_prefix(std::min(rest.size(), part.size() + 1));
        const std::size_t equals = part.find('=');
        Entry entry{folded(part.substr(0, equals)), meaning, {}};
        if (equals != std::string_view::npos) entry.payload = trimmed(part.substr(equals + 1));
        if (meaning == Meaning::colour) entry.payload = std::string(1, static_cast<char>(std::stoi(entry.payload)));
        if (meaning == Meaning::expands) entry.payload = folded(entry.payload);
        if (!entry.phrase.empty()) entries.push_back(std::move(entry));
    }
}

}  // namespace

std::vector<std::uint8_t> encodeLexicon(std::string_view text) {
    std::vector<Entry> entries;
    while (!text.empty()) {
        const std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(text.size(), line.size() + 1));
        if (!trimmed(line).empty()) readLine(line, entries);
    }
    std::sort(entries.begin(), entries.end());
    ByteBuffer bytes;
    for (const Entry& entry : entries) {
        bytes.u8(static_cast<std::uint8_t>(entry.phrase.size()));
        bytes.u8(static_cast<std::uint8_t>(entry.payload.size()));
        bytes.u8(static_cast<std::uint8_t>(entry.meaning));
        bytes.append(entry.phrase);
        bytes.append(entry.payload);
    }
    return bytes.take();
}

}  // namespace nearshelf::trainer

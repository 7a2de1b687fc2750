// SPDX-License-Identifier: MIT
#include "search/lexicon.h"

#include "search/wordList.h"

namespace nearshelf::search {

constexpr std::uint32_t longestPhrase = 3;

bool Lexicon::open(ByteView bytes) {
    entries_.clear();
    text_ = reinterpret_cast<const char*>(bytes.data);
    ByteReader reader(bytes);
    while (reader.left() > 0) {
        Entry entry{0, reader.u8(), reader.u8(), static_cast<Meaning>(reader.u8())};
        entry.at = static_cast<std::uint32_t>(bytes.size - reader.left());
        reader.bytes(std::size_t{entry.length} + entry.payloadLength);
        if (reader.failed() || entry.length == 0 || static_cast<std::uint8_t>(entry.meaning) >= meaningCount) return false;
        if (entry.meaning == Meaning::colour && (entry.payloadLength != 1 || static_cast<std::uint8_t>(payload(entry)[0]) >= colourCount))
            return false;
        if (!entries_.empty()) {
            const int order = orderOf(phrase(entries_.back()), phrase(entry));
            if (order > 0 || (order == 0 && entries_.back().meaning > entry.meaning)) return false;
        }
        entries_.push_back(entry);
    }
    return true;
}

std::size_t Lexicon::lowerBound(std::string_view wanted, Meaning meaning) const noexcept {
    std::size_t low = 0, high = entries_.size();
    while (low < high) {
        const std::size_t middle = (low + high) / 2;
        const int order = orderOf(phrase(entries_[middle]), wanted);
        if (order < 0 || (order == 0 && entries_[middle].meaning < meaning))
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

const Lexicon::Entry* Lexicon::find(std::string_view wanted, Meaning meaning) const noexcept {
    const std::size_t at = lowerBound(wanted, meaning);
    if (at == entries_.size() || entries_[at].meaning != meaning || orderOf(phrase(entries_[at]), wanted) != 0) return nullptr;
    return &entries_[at];
}

const Lexicon::Entry* Lexicon::next(const Entry* entry) const noexcept {
    const Entry* const after = entry + 1;
    if (after == entries_.end() || after->meaning != entry->meaning || orderOf(phrase(*after), phrase(*entry)) != 0) return nullptr;
    return after;
}

void Lexicon::mark(Tokens& tokens) const noexcept {
    for (std::size_t i = 0; i < tokens.list.size(); ++i) {
        const std::string_view word = tokens.word(i);
        const std::size_t at = lowerBound(word, Meaning::stopWord);
        tokens.list[i].spoken = at < entries_.size() && beginsWith(phrase(entries_[at]), word);
    }
}

const Lexicon::Entry* Lexicon::findAt(const Tokens& tokens, std::size_t i, Meaning meaning, std::uint32_t& used) const {
    List<char> phrase;
    const Entry* found = nullptr;
    if (!tokens.list[i].spoken) return nullptr;
    for (std::uint32_t words = 1; words <= longestPhrase && i + words <= tokens.list.size(); ++words) {
        if (words > 1) phrase.push_back(' ');
        const std::string_view word = tokens.word(i + words - 1);
        phrase.append(word.data(), word.size());
        if (const Entry* entry = find({phrase.data(), phrase.size()}, meaning)) {
            found = entry;
            used = words;
        }
    }
    return found;
}

void Lexicon::joinUnits(Tokens& tokens) const {
    for (std::size_t i = 0; i < tokens.list.size(); ++i) {
        if (!isNumber(tokens.word(i))) continue;
        std::size_t digits = 0;
        numberIn(tokens.word(i), digits);
        Token& token = tokens.list[i];
        const bool apart = digits == token.length;
        if (apart && i + 1 == tokens.list.size()) continue;
        const Entry* unit = find(apart ? tokens.word(i + 1) : tokens.word(i).substr(digits), Meaning::unit);
        if (unit == nullptr) continue;
        const auto at = static_cast<std::uint32_t>(tokens.text.size());
        for (std::size_t k = 0; k < digits; ++k) tokens.text.push_back(tokens.text[token.at + k]);
        tokens.text.append(payload(*unit).data(), payload(*unit).size());
        token.at = at;
        token.length = static_cast<std::uint32_t>(tokens.text.size() - at);
        if (!apart) continue;
        token.end = tokens.list[i + 1].end;
        tokens.list.removeAt(i + 1);
    }
}

}  // namespace nearshelf::search

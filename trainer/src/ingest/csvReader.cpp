// SPDX-License-Identifier: MIT
#include "ingest/csvReader.h"

#include "ingest/ingestError.h"

#include <algorithm>
#include <array>
#include <utility>

namespace nearshelf::trainer {

CsvReader::CsvReader(std::string_view text, char delimiter, std::string fileName, std::uint64_t firstLine)
    : text_(text), delimiter_(delimiter), fileName_(std::move(fileName)), line_(firstLine), rowLine_(firstLine) {}

void CsvReader::skipLineEnd() {
    if (text_[at_] == '\r' && at_ + 1 < text_.size() && text_[at_ + 1] == '\n') ++at_;
    ++at_;
    ++line_;
}

std::string_view CsvReader::plainCell() {
    const std::size_t begin = at_;
    while (at_ < text_.size() && text_[at_] != delimiter_ && !atLineEnd()) ++at_;
    return text_.substr(begin, at_ - begin);
}

std::string_view CsvReader::quotedCell() {
    const std::uint64_t openedOn = line_;
    const std::size_t begin = ++at_;
    std::string* copy = nullptr;
    std::size_t copiedTo = begin;
    const auto copyUpTo = [&](std::size_t end) {
        if (copy == nullptr) {
            if (unescapedUsed_ == unescaped_.size()) unescaped_.emplace_back();
            copy = &unescaped_[unescapedUsed_++];
            copy->clear();
        }
        copy->append(text_, copiedTo, end - copiedTo);
    };

    while (true) {
        const std::size_t quote = text_.find('"', at_);
        if (quote == std::string_view::npos) {
            throw IngestError({fileName_, openedOn, ""}, "a quote (\") opened on this line and never closed",
                              "a closing quote before the end of the file");
        }
        line_ += static_cast<std::uint64_t>(
            std::count(text_.begin() + static_cast<std::ptrdiff_t>(at_), text_.begin() + static_cast<std::ptrdiff_t>(quote), '\n'));
        at_ = quote + 1;
        if (at_ >= text_.size() || text_[at_] != '"') break;
        copyUpTo(at_);
        copiedTo = ++at_;
    }

    const std::size_t end = at_ - 1;
    const std::string_view tail = plainCell();
    if (copy == nullptr && tail.empty()) return text_.substr(begin, end - begin);
    copyUpTo(end);
    copy->append(tail);
    return *copy;
}

bool CsvReader::next(std::vector<std::string_view>& cells) {
    cells.clear();
    unescapedUsed_ = 0;
    while (at_ < text_.size() && atLineEnd()) skipLineEnd();
    if (at_ >= text_.size()) return false;
    rowLine_ = line_;
    while (true) {
        cells.push_back(at_ < text_.size() && text_[at_] == '"' ? quotedCell() : plainCell());
        if (at_ >= text_.size()) return true;
        if (atLineEnd()) {
            skipLineEnd();
            return true;
        }
        ++at_;
    }
}

char guessDelimiter(std::string_view text) {
    constexpr std::array<char, 4> candidates = {',', ';', '\t', '|'};
    std::array<std::size_t, 4> counts = {};
    bool quoted = false;
    for (const char c : text) {
        if (c == '"') quoted = !quoted;
        if (quoted) continue;
        if (c == '\n' || c == '\r') break;
        for (std::size_t i = 0; i < candidates.size(); ++i) counts[i] += c == candidates[i] ? 1 : 0;
    }
    const auto best = std::max_element(counts.begin(), counts.end());
    return candidates[static_cast<std::size_t>(best - counts.begin())];
}

}  // namespace nearshelf::trainer

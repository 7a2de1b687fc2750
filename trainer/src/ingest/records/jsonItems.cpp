// SPDX-License-Identifier: MIT
#include "ingest/records/jsonItems.h"

#include "ingest/ingestError.h"

#include <algorithm>
#include <array>
#include <utility>

namespace nearshelf::trainer {
namespace {

constexpr std::size_t none = std::string_view::npos;

std::size_t skipSpace(std::string_view text, std::size_t at) {
    while (at < text.size() && (text[at] == ' ' || text[at] == '\t' || text[at] == '\n' || text[at] == '\r')) ++at;
    return at;
}

std::size_t skipString(std::string_view text, std::size_t at) {
    for (++at; at < text.size(); ++at) {
        if (text[at] == '\\') {
            ++at;
        } else if (text[at] == '"') {
            return at + 1;
        }
    }
    return none;
}

// Past the object or array that opens at `at`; `none` when it never closes. Brackets are only counted: whether they
// match is the JSON parser's business.
std::size_t skipBrackets(std::string_view text, std::size_t at) {
    std::size_t depth = 0;
    while (at < text.size()) {
        const char c = text[at];
        if (c == '"') {
            at = skipString(text, at);
            if (at == none) return none;
            continue;
        }
        if (c == '{' || c == '[') ++depth;
        ++at;
        if ((c == '}' || c == ']') && --depth == 0) return at;
    }
    return none;
}

bool isWrapperName(std::string_view name) {
    constexpr std::array<std::string_view, 7> names = {"products", "orders", "events", "sessions", "data", "results", "catalog"};
    return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

JsonItems::JsonItems(std::string_view text, std::string fileName) : text_(text), fileName_(std::move(fileName)) {
    const std::size_t begin = skipSpace(text_, 0);
    if (begin == text_.size()) return;
    if (text_[begin] == '[') {
        moveTo(begin + 1);
        return;
    }
    const std::size_t objectEnd = skipBrackets(text_, begin);
    const std::size_t lineEnd = std::min(text_.find('\n', begin), text_.size());
    const bool alone = objectEnd != none && skipSpace(text_, objectEnd) == text_.size();
    const std::size_t array = alone && text_[begin] == '{' ? wrappedArray() : none;
    if (array != none) {
        moveTo(array + 1);
    } else {
        byLine_ = objectEnd <= lineEnd;
    }
}

// Where the array of a wrapping object opens; the first member may have any name, later ones a known one.
std::size_t JsonItems::wrappedArray() const {
    std::size_t at = skipSpace(text_, 0) + 1;
    for (bool first = true;; first = false) {
        at = text_.find('"', at);
        const std::size_t nameEnd = at == none ? none : skipString(text_, at);
        if (nameEnd == none) return none;
        const std::string_view name = text_.substr(at + 1, nameEnd - at - 2);
        at = skipSpace(text_, nameEnd);
        if (at >= text_.size() || text_[at] != ':') return none;
        at = skipSpace(text_, at + 1);
        if (at >= text_.size()) return none;
        if (text_[at] == '[') {
            const std::size_t inner = skipSpace(text_, at + 1);
            const bool ofObjects = inner < text_.size() && text_[inner] == '{';
            if (ofObjects && (first || isWrapperName(name))) return at;
        }
        if (text_[at] == '[' || text_[at] == '{') {
            at = skipBrackets(text_, at);
        } else if (text_[at] == '"') {
            at = skipString(text_, at);
        }
        if (at == none) return none;
    }
}

void JsonItems::moveTo(std::size_t at) {
    at = std::min(at, text_.size());
    line_ += static_cast<std::uint64_t>(
        std::count(text_.begin() + static_cast<std::ptrdiff_t>(at_), text_.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
    at_ = at;
}

bool JsonItems::nextLine(Item& item) {
    moveTo(skipSpace(text_, at_));
    if (at_ == text_.size()) return false;
    const std::size_t end = std::min(text_.find('\n', at_), text_.size());
    item = {text_.substr(at_, end - at_), line_};
    moveTo(end);
    return true;
}

bool JsonItems::nextElement(Item& item) {
    std::size_t at = skipSpace(text_, at_);
    while (at < text_.size() && text_[at] == ',') at = skipSpace(text_, at + 1);
    moveTo(at);
    if (at_ == text_.size() || text_[at_] == ']') return false;
    std::size_t end = 0;
    if (text_[at_] == '{' || text_[at_] == '[') {
        end = skipBrackets(text_, at_);
    } else {
        end = text_[at_] == '"' ? skipString(text_, at_) : text_.find_first_of(",]\n", at_);
    }
    if (end == none) {
        throw IngestError({fileName_, line_, ""}, "a value that begins on this line and never ends",
                          "complete JSON (is the file cut off?)");
    }
    end = std::max(end, at_ + 1);
    item = {text_.substr(at_, end - at_), line_};
    moveTo(end);
    return true;
}

bool JsonItems::next(Item& item) { return byLine_ ? nextLine(item) : nextElement(item); }

}  // namespace nearshelf::trainer

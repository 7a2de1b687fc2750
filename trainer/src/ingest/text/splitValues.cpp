// SPDX-License-Identifier: MIT
#include "ingest/text/splitValues.h"

#include "ingest/records/recordReader.h"
#include "ingest/text/ascii.h"
#include "ingest/text/htmlText.h"

namespace nearshelf::trainer {
namespace {

constexpr std::string_view listSeparator(&valueSeparator, 1);

std::string_view separatorOf(std::string_view text) {
    for (const std::string_view candidate : {listSeparator, std::string_view("|"), std::string_view(";")}) {
        if (text.find(candidate) != std::string_view::npos) return candidate;
    }
    return ",";
}

void replaceAll(std::string& text, std::string_view from, std::string_view to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
        text.replace(at, from.size(), to);
    }
}

}  // namespace

std::vector<std::string_view> splitAny(std::string_view text, std::string_view separators) {
    std::vector<std::string_view> parts;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of(separators), text.size());
        const std::string_view part = trim(text.substr(0, end));
        if (!part.empty()) parts.push_back(part);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return parts;
}

std::vector<std::string> splitList(std::string_view text) {
    const std::vector<std::string_view> parts = splitAny(text, separatorOf(text));
    return {parts.begin(), parts.end()};
}

std::vector<std::string> splitPath(std::string_view text) {
    std::string path = htmlText(text);  // exports of WordPress keep "&gt;" and "&amp;"
    for (const std::string_view separator : {"»", "›", "→", " / "}) replaceAll(path, separator, ">");
    std::vector<std::string> levels;
    for (const std::string_view level : splitAny(path, ">")) levels.emplace_back(level);
    return levels;
}

std::vector<std::vector<std::string>> splitPaths(std::string_view text, bool commaSeparates) {
    constexpr std::string_view escapedComma = "\x01";
    std::string cell(text);
    replaceAll(cell, "&amp;", "&");  // before the ';' is taken for a separator
    replaceAll(cell, "&gt;", ">");
    replaceAll(cell, "\\,", escapedComma);
    const std::string_view separator = separatorOf(cell);
    const bool split = separator != "," || commaSeparates;
    const std::vector<std::string_view> parts = split ? splitAny(cell, separator) : std::vector<std::string_view>{cell};
    std::vector<std::vector<std::string>> paths;
    for (const std::string_view part : parts) {
        std::string path(part);
        replaceAll(path, escapedComma, ",");
        std::vector<std::string> levels = splitPath(path);
        if (!levels.empty()) paths.push_back(std::move(levels));
    }
    return paths;
}

}  // namespace nearshelf::trainer

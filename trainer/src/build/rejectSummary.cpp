// SPDX-License-Identifier: MIT
#include "build/rejectSummary.h"

#include <algorithm>
#include <map>
#include <utility>

namespace nearshelf::trainer {
namespace {

struct Group {
    std::uint64_t rows = 0;
    const Reject* first = nullptr;
};

/// The reason without what it quotes, so that "found \"12,x\"" and "found \"abc\"" are one.
std::string kindOf(const Reject& reject) {
    std::string kind = reject.field + '\n';
    bool quoted = false;
    for (char c : reject.reason) {
        if (c == '"')
            quoted = !quoted;
        else if (!quoted)
            kind += c;
    }
    return kind;
}

}  // namespace

std::vector<std::string> rejectLines(const Rejects& rejects) {
    constexpr std::size_t mostLines = 12;
    std::map<std::string, Group> groups;
    for (const Reject& reject : rejects.kept()) {
        Group& group = groups[kindOf(reject)];
        ++group.rows;
        if (group.first == nullptr) group.first = &reject;
    }
    std::vector<Group> ranked;
    for (const auto& entry : groups) ranked.push_back(entry.second);
    std::stable_sort(ranked.begin(), ranked.end(), [](const Group& a, const Group& b) { return a.rows > b.rows; });

    std::vector<std::string> lines;
    for (const Group& group : ranked) {
        if (lines.size() == mostLines) break;
        const Reject& first = *group.first;
        const std::string field = first.field.empty() ? "" : first.field + ": ";
        lines.push_back(std::to_string(group.rows) + " × " + field + first.reason + " (first: " + first.file + ":" +
                        std::to_string(first.line) + ")");
    }
    if (rejects.count() > rejects.kept().size())
        lines.push_back("and " + std::to_string(rejects.count() - rejects.kept().size()) + " more that were only counted");
    return lines;
}

}  // namespace nearshelf::trainer

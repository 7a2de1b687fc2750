// SPDX-License-Identifier: MIT
#include "evaluate/gradeScale.h"

#include "ingest/text/ascii.h"
#include "ingest/text/columnName.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace nearshelf::trainer {

std::optional<double> gradeNumber(std::string_view cell) {
    double grade = 0;
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), grade);
    if (error != std::errc() || end != cell.data() + cell.size() || !std::isfinite(grade)) return std::nullopt;
    return std::max(0.0, grade);
}

const GradeScale* GradeScale::of(const std::vector<std::string_view>& words) {
    static const GradeScale scales[] = {
        {"", {"irrelevant", "partial", "exact"}},
        {"icse", {"irrelevant", "complement", "substitute", "exact"}},
        {"", {"bad", "fair", "good", "excellent", "perfect"}},
        {"", {"not_relevant", "somewhat_relevant", "relevant", "highly_relevant"}},
        {"", {"irrelevant", "relevant"}},
        {"", {"no", "yes"}},
        {"", {"false", "true"}},
    };
    for (const GradeScale& scale : scales)
        if (std::all_of(words.begin(), words.end(), [&](std::string_view word) { return scale.find(word).has_value(); })) return &scale;
    return nullptr;
}

double GradeScale::gradeOf(std::string_view word) const { return find(word).value_or(0); }

std::optional<double> GradeScale::find(std::string_view word) const {
    const std::string name = normalizeColumnName(toAsciiLower(word));
    if (name.size() == 1 && firstLetters_.find(name[0]) != std::string_view::npos) return static_cast<double>(firstLetters_.find(name[0]));
    const auto found = std::find(words_.begin(), words_.end(), name);
    if (found == words_.end()) return std::nullopt;
    return static_cast<double>(found - words_.begin());
}

}  // namespace nearshelf::trainer

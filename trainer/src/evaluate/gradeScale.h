// SPDX-License-Identifier: MIT
// Grades as judges write them: numbers, or the words of one of the usual scales.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace nearshelf::trainer {

/// A number as a grade: below 0 is 0. Nothing for text that is none.
std::optional<double> gradeNumber(std::string_view cell);

/// The scale that all of a file's words belong to.
class GradeScale {
public:
    /// Null where no scale has them all. Scales: irrelevant, partial, exact; irrelevant, complement, substitute, exact (or their first
    /// letters) [Reddy]; bad, fair, good, excellent, perfect; not relevant, somewhat relevant, relevant, highly relevant; no, yes.
    static const GradeScale* of(const std::vector<std::string_view>& words);

    /// 0 for the worst word of the scale, one more for each better one. Case and the signs between words do not count.
    double gradeOf(std::string_view word) const;

    GradeScale(const char* firstLetters, std::vector<std::string_view> words) : firstLetters_(firstLetters), words_(std::move(words)) {}

private:
    std::optional<double> find(std::string_view word) const;

    std::string_view firstLetters_;  ///< one a word, empty where letters do not stand for words
    std::vector<std::string_view> words_;
};

}  // namespace nearshelf::trainer

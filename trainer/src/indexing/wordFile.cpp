// SPDX-License-Identifier: MIT
#include "indexing/wordFile.h"

#include "ingest/ingestError.h"
#include "ingest/rejects.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <string_view>

namespace nearshelf::trainer {
namespace {

std::string_view nextPart(std::string_view& text, char separator) {
    const std::string_view part = text.substr(0, text.find(separator));
    text.remove_prefix(std::min(text.size(), part.size() + 1));
    return part;
}

bool readNumbers(std::string_view text, std::vector<float>& numbers) {
    const std::size_t before = numbers.size();
    while (!text.empty()) {
        const std::string_view part = nextPart(text, ' ');
        if (part.empty()) continue;
        // Emscripten's library has no std::from_chars for floats. What follows a part is a space, a line's end or the file's NUL.
        char* end = nullptr;
        const float value = std::strtof(part.data(), &end);
        if (end != part.data() + part.size() || !std::isfinite(value)) {
            numbers.resize(before);
            return false;
        }
        numbers.push_back(value);
    }
    return true;
}

}  // namespace

WordFile::WordFile(const Source& source) {
    IngestReport report;
    const std::string text = source.readText(report);
    std::vector<float> numbers;
    std::string_view rest = text;
    std::size_t dimension = 0;
    for (std::uint64_t line = 1; !rest.empty(); ++line) {
        std::string_view row = nextPart(rest, '\n');
        if (!row.empty() && row.back() == '\r') row.remove_suffix(1);
        const std::string_view word = nextPart(row, ' ');
        const std::size_t before = numbers.size();
        if (word.empty()) continue;
        const bool sound = readNumbers(row, numbers);
        const std::size_t found = numbers.size() - before;
        if (sound && line == 1 && found == 1) {  // how many words and numbers follow
            numbers.resize(before);
            continue;
        }
        if (dimension == 0) dimension = found;
        if (!sound || found == 0 || found != dimension)
            throw IngestError({source.name(), line, ""}, std::to_string(found) + " numbers",
                              "a word and " + (dimension == 0 ? std::string("its") : std::to_string(dimension)) + " numbers");
        rowOf_.try_emplace(std::string(word), static_cast<std::uint32_t>(words_.size()));
        words_.emplace_back(word);
    }
    if (words_.empty()) throw IngestError({source.name(), 1, ""}, "no words", "a word and its numbers on every line");
    rows_ = Eigen::Map<const DenseRows>(numbers.data(), static_cast<Eigen::Index>(words_.size()), static_cast<Eigen::Index>(dimension));
}

Eigen::VectorXf WordFile::vectorOf(const std::string& word) const {
    if (const auto whole = rowOf_.find(word); whole != rowOf_.end()) return rows_.row(whole->second);
    Eigen::VectorXf sum = Eigen::VectorXf::Zero(rows_.cols());
    float pieces = 0;
    for (std::size_t at = 0; at < word.size();) {
        std::size_t length = word.size() - at;
        auto found = rowOf_.end();
        for (; length > 0 && found == rowOf_.end(); --length) found = rowOf_.find((at > 0 ? "##" : "") + word.substr(at, length));
        if (found == rowOf_.end()) return Eigen::VectorXf::Zero(rows_.cols());
        at += length + 1;
        sum += rows_.row(found->second);
        ++pieces;
    }
    return pieces > 0 ? Eigen::VectorXf(sum / pieces) : sum;
}

}  // namespace nearshelf::trainer

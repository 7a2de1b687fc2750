// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace nearshelf::trainer {

/// One row (or line) that was left out, and why.
struct Reject {
    std::string file;
    std::uint64_t line = 0;  ///< 1-based line on which the row begins
    std::string field;       ///< column as the file names it, empty when the row as a whole is wrong
    std::string reason;
};

/// Every reject is counted; the first `maxKept` are kept word for word, so that a hostile file cannot fill memory.
class Rejects {
public:
    static constexpr std::size_t maxKept = 10000;

    void add(std::string_view file, std::uint64_t line, std::string_view field, std::string reason);
    std::uint64_t count() const { return count_; }
    const std::vector<Reject>& kept() const { return kept_; }

private:
    std::uint64_t count_ = 0;
    std::vector<Reject> kept_;
};

/// Something the merchant should know about a file that cost no row, such as a converted encoding.
struct Note {
    std::string file;
    std::uint64_t line = 0;
    std::string text;
};

/// What every reader reports; the readers of catalogs, orders and sessions add their own counts.
struct IngestReport {
    std::uint64_t rows = 0;  ///< data rows seen, header excluded, rejected ones included
    Rejects rejects;
    std::vector<Note> notes;

    /// Keeps the first of equal notes per file.
    void noteOnce(std::string_view file, std::uint64_t line, std::string_view text);
};

}  // namespace nearshelf::trainer

// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace nearshelf::trainer {

/// Streaming reader of delimited text (RFC 4180), over UTF-8 text that outlives it.
///
/// Own code because the libraries at hand fail one of three needs: the line on which a row begins (every message names
/// it, and quoted cells hold line breaks), the line on which a quote that never closes was opened, and no copy of cells
/// that need none (a million order lines in well under a second).
///
/// Beyond the RFC it accepts LF, CRLF and lone CR line ends, any one-byte delimiter, quotes inside unquoted cells
/// (kept as they are) and text after a closing quote (appended). Blank lines are skipped.
class CsvReader {
public:
    /// `fileName` is used in messages only. `firstLine` is the file's line on which `text` begins.
    CsvReader(std::string_view text, char delimiter, std::string fileName, std::uint64_t firstLine = 1);

    /// Fills `cells` with the next row; false at the end. The views are valid until the next call.
    /// Throws IngestError for a quote that is still open at the end of the text.
    bool next(std::vector<std::string_view>& cells);

    /// 1-based line on which the row last returned begins.
    std::uint64_t line() const { return rowLine_; }

    /// Bytes read so far.
    std::size_t position() const { return at_; }

private:
    std::string_view quotedCell();
    std::string_view plainCell();
    bool atLineEnd() const { return text_[at_] == '\n' || text_[at_] == '\r'; }
    void skipLineEnd();

    std::string_view text_;
    char delimiter_;
    std::string fileName_;
    std::size_t at_ = 0;
    std::uint64_t line_;
    std::uint64_t rowLine_;
    std::deque<std::string> unescaped_;  // a deque, because views into its strings must survive its growth
    std::size_t unescapedUsed_ = 0;
};

/// The delimiter (`,` `;` tab or `|`) that occurs most often outside quotes in the first line; ',' when none does.
char guessDelimiter(std::string_view text);

}  // namespace nearshelf::trainer

// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace nearshelf::trainer {

/// Cuts a JSON export into the texts of its records, so that each is parsed alone: memory stays small and every message
/// can name a line. Knows one object per line (JSONL), an array of objects, and an object holding such an array
/// (`{"products": […]}`).
class JsonItems {
public:
    struct Item {
        std::string_view text;
        std::uint64_t line = 0;  ///< 1-based
    };

    JsonItems(std::string_view text, std::string fileName);

    /// False at the end. Throws IngestError when an object of an array never closes.
    bool next(Item& item);
    std::size_t position() const { return at_; }

private:
    void moveTo(std::size_t at);
    std::size_t wrappedArray() const;
    bool nextLine(Item& item);
    bool nextElement(Item& item);

    std::string_view text_;
    std::string fileName_;
    std::size_t at_ = 0;
    std::uint64_t line_ = 1;
    bool byLine_ = false;
};

}  // namespace nearshelf::trainer

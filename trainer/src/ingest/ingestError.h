// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>

namespace nearshelf::trainer {

/// A file that cannot be used at all: unreadable, of no known format, without an id column, with a quote that never
/// closes. Trouble with a single row is not thrown but listed as a Reject.
class IngestError : public std::runtime_error {
public:
    struct Place {
        std::string file;
        std::uint64_t line = 0;  ///< 1-based; 0 when the whole file is meant
        std::string field;       ///< empty when no single field is meant
    };

    /// `found` and `expected` finish the sentences "found …" and "expected …".
    IngestError(Place place, const std::string& found, const std::string& expected)
        : std::runtime_error(sentence(place, found, expected)), place_(std::move(place)) {}

    const Place& place() const noexcept { return place_; }

private:
    static std::string sentence(const Place& place, const std::string& found, const std::string& expected) {
        std::string text = place.file;
        if (place.line != 0) text += ", line " + std::to_string(place.line);
        if (!place.field.empty()) text += ", field \"" + place.field + "\"";
        return text + ": found " + found + ", expected " + expected;
    }

    Place place_;
};

}  // namespace nearshelf::trainer

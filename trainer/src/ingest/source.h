// SPDX-License-Identifier: MIT
#pragma once

#include "ingest/rejects.h"

#include <cstdint>
#include <string>

namespace nearshelf::trainer {

/// Where the bytes of one export come from: a file, or memory (a merchant's browser hands over bytes). The only place
/// of the trainer that opens input files.
class Source {
public:
    static Source fromFile(std::string path);
    static Source fromBytes(std::string name, std::string bytes);

    /// The name shown in every message.
    const std::string& name() const { return name_; }

    /// The whole export as UTF-8 text without byte order mark: `.gz` and `.xz` are unpacked (recognised by their first
    /// bytes), UTF-16 and Windows-1252 converted; a conversion is noted in `report`.
    /// Throws IngestError when the file cannot be read or unpacked, or is larger than `maxBytes` unpacked.
    std::string readText(IngestReport& report, std::uint64_t maxBytes = defaultMaxBytes) const;

    static constexpr std::uint64_t defaultMaxBytes = std::uint64_t{3} << 30;

private:
    std::string name_;
    std::string bytes_;
    bool onDisk_ = false;
};

}  // namespace nearshelf::trainer

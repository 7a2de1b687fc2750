// SPDX-License-Identifier: MIT
// Checks a pack in the order length, magic, version, header checksum, table, section checksums, contents; each has its own error.
#pragma once

#include "nearshelf/list.h"

#include "pack/pack.h"

namespace nearshelf {

class ByteReader;

class PackParser {
public:
    explicit PackParser(Pack& pack) : pack_(pack) {}
    ErrorCode parse();

private:
    struct Entry {
        std::uint32_t tag, offset, length, crc;
    };

    ErrorCode readHeader();
    ErrorCode readTable();
    ErrorCode readSections();
    ByteView section(pack::Section tag) const;

    bool readKeys(ByteView bytes);
    bool readAliases(ByteView bytes);
    bool readNumbers(ByteView bytes);
    bool readText(ByteView bytes);
    bool readFacets(ByteView bytes);
    bool readFacet(ByteReader& reader, Facet& facet);
    bool readVectors(ByteView bytes, ByteView groups);
    bool readRankParams(ByteView bytes);
    bool readRules(ByteView bytes);
    void indexKeys();
    void indexValues();
    void findExplorable();
    std::string_view text(std::uint32_t index) const;

    Pack& pack_;
    List<Entry> table_;
    List<std::uint32_t> textOffsets_;
    const char* textBytes_ = nullptr;
};

}  // namespace nearshelf

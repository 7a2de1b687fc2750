// SPDX-License-Identifier: MIT
// Writes a pack from docs/format/pack.md alone, without the trainer's writer and without the core's parser, so that either can be
// wrong without the other hiding it.
#pragma once

#include "core/support/bytes.h"
#include "core/support/neighbourRows.h"

#include <array>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace nearshelf::test {

struct PackItem {
    std::string id;
    std::uint8_t popularity = 0, trend = 128, ageDays = 255, margin = 0, stock = 1, traits = 0;
    std::uint16_t shard = 0;
    std::vector<int> values = {};          ///< per facet: value number, -1 = none
    std::vector<std::int8_t> vector = {};  ///< empty or PackBuilder::dimension cells
};

struct PackValue {
    std::string name;
    float share = 0;
    int parent = -1;
};

struct PackFacet {
    int kind = 3;
    std::string name;
    std::vector<PackValue> values;
    int cellBytes = 1;
};

struct PackRule {
    int kind = 0, targetKind = 0;
    std::uint16_t strategies = 0;
    std::uint32_t target = 0;
    float amount = 0;
    std::uint32_t firstDay = 0, endDay = 0;
};

/// A session model that goes by the votes of the visit alone: one weight of the linear part, one hidden unit that says nothing.
struct PackSession {
    float votes = 0;                         ///< weight of the first candidate feature
    std::array<float, 4> low{}, step{};      ///< levels of the four planes
    std::vector<std::array<int, 4>> planes;  ///< per item and plane, 0 … 15; empty: no model
};

using Sections = std::map<std::uint32_t, Bytes>;

class PackBuilder {
public:
    std::vector<PackItem> items;
    std::vector<std::pair<std::string, std::uint32_t>> aliases;
    std::vector<PackFacet> facets;
    std::uint16_t dimension = 0;
    float scale = 1.0f / 127.0f;
    NeighbourRows coViewed, coBought;
    PackSession session;
    std::map<std::string, float> rankParams;  ///< by name; what is not named keeps its default
    std::vector<PackRule> rules;
    std::uint32_t buildDay = 20000, salt = 1;
    int keyBytes = 8;

    std::uint32_t add(PackItem item) {
        items.push_back(std::move(item));
        return static_cast<std::uint32_t>(items.size() - 1);
    }

    /// The sections by tag, as the document describes them.
    Sections sections() const;
    Bytes build() const { return assemble(sections(), static_cast<std::uint32_t>(items.size()), buildDay); }

    /// Header, table and sections around whatever bytes the sections hold, with right checksums.
    static Bytes assemble(const Sections& sections, std::uint32_t itemCount, std::uint32_t buildDay);
    /// Puts the header's checksum right again after a change to header or table.
    static void sealHeader(Bytes& pack);
};

}  // namespace nearshelf::test

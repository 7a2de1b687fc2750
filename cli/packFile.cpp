// SPDX-License-Identifier: MIT
#include "packFile.h"

#include "nearshelf/result.h"

#include "base/byteReader.h"

#include <array>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace nearshelf::cli {
namespace {

std::string nameOf(std::uint32_t tag) {
    constexpr std::array<const char*, 12> names{"keys",     "aliases",  "numbers",    "facets", "text",         "vectors",
                                                "coViewed", "coBought", "rankParams", "rules",  "sessionModel", "contentGroups"};
    return tag >= 1 && tag <= names.size() ? names[tag - 1] : "section " + std::to_string(tag);
}

/// The table of a pack that the reader has accepted.
std::vector<SectionSize> sectionsOf(const std::vector<std::uint8_t>& bytes) {
    constexpr std::size_t countOffset = 8;
    ByteReader count({bytes.data() + countOffset, 4});
    ByteReader table({bytes.data() + pack::headerBytes, bytes.size() - pack::headerBytes});
    std::vector<SectionSize> sections(count.u32());
    for (SectionSize& section : sections) {
        section.name = nameOf(table.u32());
        table.u32();
        section.bytes = table.u32();
        table.u32();
    }
    return sections;
}

}  // namespace

PackFile readPackFile(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) throw std::runtime_error(path + ": cannot be opened");
    const std::vector<std::uint8_t> bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    PackFile result;
    result.pack = std::make_unique<Pack>();
    const ErrorCode error = result.pack->load({bytes.data(), bytes.size()});
    if (error != ErrorCode::none) throw std::runtime_error(path + ": " + messageOf(error));
    result.bytes = bytes.size();
    result.sections = sectionsOf(bytes);
    return result;
}

}  // namespace nearshelf::cli

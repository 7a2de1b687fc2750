// SPDX-License-Identifier: MIT
#include "pack/packWriter.h"

#include "base/hash.h"
#include "pack/byteBuffer.h"
#include "pack/sections.h"

#include <algorithm>
#include <stdexcept>

namespace nearshelf::trainer {
namespace {

struct Placed {
    pack::Section tag;
    SectionBytes bytes;
    std::uint32_t offset = 0;
};

ByteView viewOf(const std::vector<std::uint8_t>& bytes) { return {bytes.data(), bytes.size()}; }

std::vector<Placed> encodeSections(const PackModel& model) {
    using pack::Section;
    auto [keys, aliases] = encodeKeys(model);
    auto [facets, text] = encodeFacets(model);
    std::vector<Placed> sections;
    const auto add = [&](Section tag, SectionBytes bytes) {
        if (!bytes.empty()) sections.push_back({tag, std::move(bytes)});
    };
    add(Section::keys, std::move(keys));
    add(Section::aliases, std::move(aliases));
    add(Section::numbers, encodeNumbers(model));
    add(Section::facets, std::move(facets));
    add(Section::text, std::move(text));
    add(Section::vectors, encodeVectors(model));
    add(Section::coViewed, model.coViewed);
    add(Section::coBought, model.coBought);
    add(Section::rankParams, encodeRankParams(model));
    add(Section::rules, encodeRules(model));
    add(Section::sessionModel, encodeSessionModel(model));
    add(Section::contentGroups, model.contentGroups);
    return sections;
}

std::uint32_t alignUp(std::uint64_t offset) {
    const std::uint64_t aligned = (offset + pack::sectionAlignment - 1) / pack::sectionAlignment * pack::sectionAlignment;
    if (aligned > 0xFFFFFFFFull) throw std::runtime_error("the pack would exceed 4 GiB");
    return static_cast<std::uint32_t>(aligned);
}

std::vector<std::uint8_t> encodeTable(const std::vector<Placed>& sections) {
    ByteBuffer table;
    for (const Placed& section : sections) {
        table.u32(static_cast<std::uint32_t>(section.tag));
        table.u32(section.offset);
        table.u32(static_cast<std::uint32_t>(section.bytes.size()));
        table.u32(crc32(viewOf(section.bytes)));
    }
    return table.take();
}

std::vector<std::uint8_t> encodeHeader(const PackModel& model, std::size_t sectionCount, std::uint64_t hash,
                                       const std::vector<std::uint8_t>& table) {
    ByteBuffer header;
    for (std::uint8_t byte : pack::magic) header.u8(byte);
    header.u16(pack::formatMajor);
    header.u16(pack::formatMinor);
    header.u32(static_cast<std::uint32_t>(sectionCount));
    header.u32(model.itemCount());
    header.u64(hash);
    header.u32(model.buildDay);
    std::vector<std::uint8_t> bytes = header.take();
    const std::uint32_t checksum = crc32(viewOf(table), crc32(viewOf(bytes)));
    ByteBuffer whole;
    whole.append(bytes);
    whole.u32(checksum);
    return whole.take();
}

}  // namespace

WrittenPack writePack(const PackModel& model) {
    if (model.keys.empty()) throw std::runtime_error("there is no product to put into the pack");
    if (model.keys.size() > pack::maxItems)
        throw std::runtime_error("the catalog has " + std::to_string(model.keys.size()) + " products, a pack holds at most " +
                                 std::to_string(pack::maxItems));
    std::vector<Placed> sections = encodeSections(model);

    std::uint64_t end = pack::headerBytes + pack::tableEntryBytes * sections.size();
    WrittenPack written{{}, fnvStart};
    for (Placed& section : sections) {
        section.offset = alignUp(end);
        end = std::uint64_t{section.offset} + section.bytes.size();
        written.hash = fnv1a(viewOf(section.bytes), written.hash);
    }
    const std::vector<std::uint8_t> table = encodeTable(sections);
    written.bytes = encodeHeader(model, sections.size(), written.hash, table);
    written.bytes.insert(written.bytes.end(), table.begin(), table.end());
    written.bytes.resize(end);
    for (const Placed& section : sections) std::copy(section.bytes.begin(), section.bytes.end(), written.bytes.begin() + section.offset);
    return written;
}

std::string hexOf(std::uint64_t hash) {
    std::string hex(16, '0');
    for (std::size_t i = 16; i-- > 0; hash >>= 4) hex[i] = "0123456789abcdef"[hash & 15];
    return hex;
}

}  // namespace nearshelf::trainer

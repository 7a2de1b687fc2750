// SPDX-License-Identifier: MIT
#include "pack/packParser.h"

#include "base/byteReader.h"
#include "base/hash.h"

#include <cstring>

namespace nearshelf {

using pack::Section;

ErrorCode Pack::load(ByteView bytes) {
    List<std::uint8_t> copy;
    copy.assign(bytes.data, bytes.size);
    return adopt(static_cast<List<std::uint8_t>&&>(copy));
}

ErrorCode Pack::adopt(List<std::uint8_t>&& bytes) {
    bytes_ = static_cast<List<std::uint8_t>&&>(bytes);
    return PackParser(*this).parse();
}

ErrorCode PackParser::parse() {
    ErrorCode error = readHeader();
    if (error == ErrorCode::none) error = readTable();
    if (error == ErrorCode::none) error = readSections();
    return error;
}

ErrorCode PackParser::readHeader() {
    const List<std::uint8_t>& bytes = pack_.bytes_;
    if (bytes.size() < pack::headerBytes) return ErrorCode::packTooShort;
    if (std::memcmp(bytes.data(), pack::magic, sizeof pack::magic) != 0) return ErrorCode::packBadMagic;

    ByteReader reader({bytes.data() + 4, pack::headerBytes - 4});
    if (reader.u16() != pack::formatMajor) return ErrorCode::packUnsupportedMajor;
    reader.u16();
    const std::uint32_t sections = reader.u32();
    pack_.itemCount_ = reader.u32();
    pack_.hash_ = reader.u64();
    pack_.buildDay_ = reader.u32();
    const std::uint32_t expected = reader.u32();

    if (sections > pack::maxSections) return ErrorCode::packSectionBounds;
    const std::size_t tableBytes = sections * pack::tableEntryBytes;
    if (tableBytes > bytes.size() - pack::headerBytes) return ErrorCode::packTooShort;
    const std::uint32_t crc = crc32({bytes.data() + pack::headerBytes, tableBytes}, crc32({bytes.data(), pack::headerBytes - 4}));
    if (crc != expected) return ErrorCode::packHeaderChecksum;
    if (pack_.itemCount_ == 0 || pack_.itemCount_ > pack::maxItems) return ErrorCode::packTooLarge;
    table_.resize(sections);
    return ErrorCode::none;
}

ErrorCode PackParser::readTable() {
    const List<std::uint8_t>& bytes = pack_.bytes_;
    const std::size_t tableBytes = table_.size() * pack::tableEntryBytes;
    ByteReader reader({bytes.data() + pack::headerBytes, tableBytes});
    std::size_t free = pack::headerBytes + tableBytes;
    for (Entry& entry : table_) {
        entry = {reader.u32(), reader.u32(), reader.u32(), reader.u32()};
        if (entry.offset < free || entry.offset % pack::sectionAlignment != 0 || entry.offset > bytes.size() ||
            entry.length > bytes.size() - entry.offset) {
            return ErrorCode::packSectionBounds;
        }
        free = static_cast<std::size_t>(entry.offset) + entry.length;
        for (const Entry* earlier = table_.data(); earlier != &entry; ++earlier) {
            if (earlier->tag == entry.tag) return ErrorCode::packSectionBounds;
        }
    }
    if (free != bytes.size()) return ErrorCode::packSectionBounds;
    for (const Entry& entry : table_) {
        if (crc32({bytes.data() + entry.offset, entry.length}) != entry.crc) return ErrorCode::packSectionChecksum;
    }
    return ErrorCode::none;
}

ByteView PackParser::section(Section tag) const {
    for (const Entry& entry : table_) {
        if (entry.tag == static_cast<std::uint32_t>(tag)) return {pack_.bytes_.data() + entry.offset, entry.length};
    }
    return {};
}

ErrorCode PackParser::readSections() {
    const ByteView keys = section(Section::keys), numbers = section(Section::numbers);
    if (keys.data == nullptr || numbers.data == nullptr) return ErrorCode::packSectionMissing;
    const ByteView facets = section(Section::facets);
    if (facets.data != nullptr && section(Section::text).data == nullptr) return ErrorCode::packSectionMissing;

    const ByteView coViewed = section(Section::coViewed), coBought = section(Section::coBought);
    const ByteView session = section(Section::sessionModel);
    const bool sound = readKeys(keys) && readAliases(section(Section::aliases)) && readNumbers(numbers) &&
                       readText(section(Section::text)) && readFacets(facets) &&
                       readVectors(section(Section::vectors), section(Section::contentGroups)) &&
                       readRankParams(section(Section::rankParams)) && readRules(section(Section::rules)) &&
                       (coViewed.data == nullptr || pack_.coViewed_.open(coViewed, pack_.itemCount_)) &&
                       (coBought.data == nullptr || pack_.coBought_.open(coBought, pack_.itemCount_)) &&
                       (session.data == nullptr || pack_.sessionModel_.open(session, pack_.itemCount_));
    if (!sound) return ErrorCode::packSectionMalformed;
    indexKeys();
    indexValues();
    findExplorable();
    return ErrorCode::none;
}

bool PackParser::readKeys(ByteView bytes) {
    ByteReader reader(bytes);
    pack_.salt_ = reader.u32();
    pack_.keyBytes_ = reader.u8();
    reader.bytes(3);
    if (pack_.keyBytes_ < 4 || pack_.keyBytes_ > 8) return false;
    pack_.keys_ = reader.bytes(static_cast<std::size_t>(pack_.itemCount_) * pack_.keyBytes_).data;
    return reader.finished();
}

bool PackParser::readAliases(ByteView bytes) {
    if (bytes.data == nullptr) return true;
    ByteReader reader(bytes);
    const std::uint32_t count = reader.u32();
    if (count > 8 * pack::maxItems) return false;
    const std::size_t keyBytes = static_cast<std::size_t>(count) * pack_.keyBytes_;
    pack_.aliasKeys_ = reader.bytes(keyBytes).data;
    reader.bytes((4 - keyBytes % 4) % 4);
    pack_.aliasItems_ = reader.bytes(static_cast<std::size_t>(count) * 4).data;
    if (!reader.finished()) return false;
    pack_.aliasCount_ = count;
    ByteReader items({pack_.aliasItems_, static_cast<std::size_t>(count) * 4});
    for (std::uint32_t i = 0; i < count; ++i) {
        if (items.u32() >= pack_.itemCount_) return false;
    }
    return true;
}

bool PackParser::readNumbers(ByteView bytes) {
    pack_.numbers_ = bytes.data;
    return bytes.size == static_cast<std::size_t>(pack_.itemCount_) * pack::columnCount;
}

bool PackParser::readText(ByteView bytes) {
    if (bytes.data == nullptr) return true;
    ByteReader reader(bytes);
    const std::uint32_t count = reader.u32();
    if (count >= bytes.size / 4) return false;
    textOffsets_.resize(count + 1);
    for (std::uint32_t& offset : textOffsets_) offset = reader.u32();
    const std::size_t textSize = reader.left();
    textBytes_ = reinterpret_cast<const char*>(reader.bytes(textSize).data);
    for (std::uint32_t i = 0; i < count; ++i) {
        if (textOffsets_[i] > textOffsets_[i + 1]) return false;
    }
    return reader.finished() && textOffsets_[0] == 0 && textOffsets_[count] == textSize;
}

std::string_view PackParser::text(std::uint32_t index) const {
    if (index + 1 >= textOffsets_.size()) return {};
    return {textBytes_ + textOffsets_[index], textOffsets_[index + 1] - textOffsets_[index]};
}

bool PackParser::readFacets(ByteView bytes) {
    if (bytes.data == nullptr) return true;
    ByteReader reader(bytes);
    const std::uint32_t count = reader.u8();
    reader.bytes(3);
    if (count > pack::maxFacets) return false;
    pack_.facets_.resize(count);
    int previousKind = -1;
    for (Facet& facet : pack_.facets_) {
        if (!readFacet(reader, facet)) return false;
        const int kind = static_cast<int>(facet.kind);
        if (kind < previousKind || (kind == previousKind && facet.kind != pack::FacetKind::attribute)) return false;
        previousKind = kind;
    }
    for (Facet& facet : pack_.facets_) {
        const std::size_t cellBytes = static_cast<std::size_t>(pack_.itemCount_) * facet.cellBytes;
        facet.cells = reader.bytes(cellBytes).data;
        if (facet.cells == nullptr) return false;
        for (std::uint32_t item = 0; item < pack_.itemCount_; ++item) {
            const std::uint16_t value = pack_.valueOf(facet, ItemIndex{item});
            if (value != 0xFFFF && value >= facet.valueCount) return false;
        }
    }
    return reader.finished();
}

bool PackParser::readFacet(ByteReader& reader, Facet& facet) {
    const std::uint8_t kind = reader.u8();
    facet.cellBytes = reader.u8();
    const std::uint16_t count = reader.u16();
    const std::uint32_t name = reader.u32();
    if (kind > static_cast<std::uint8_t>(pack::FacetKind::attribute) || facet.cellBytes < 1 || facet.cellBytes > 2) return false;
    if (name + 1ull >= textOffsets_.size() || count == 0xFFFF || count * pack::facetValueBytes > reader.left()) return false;
    facet.kind = static_cast<pack::FacetKind>(kind);
    facet.name = text(name);
    facet.valueCount = count;
    facet.firstValue = pack_.valueCount();
    for (std::uint16_t i = 0; i < count; ++i) {
        Facet::Value value;
        const std::uint32_t valueName = reader.u32();
        const float share = reader.f32();
        value.parent = reader.u16();
        reader.u16();
        if (valueName + 1ull >= textOffsets_.size() || share < 0 || share > 1 || (value.parent != 0xFFFF && value.parent >= i))
            return false;
        value.name = text(valueName);
        value.key = keyOf(facet.name, value.name);
        // A value nobody met would have an infinite lift.
        value.baseShare = share < 1e-6f ? 1e-6f : share;
        pack_.values_.push_back(value);
    }
    return true;
}

bool PackParser::readVectors(ByteView bytes, ByteView groups) {
    if (bytes.data == nullptr) return true;
    ByteReader reader(bytes);
    pack_.dimension_ = reader.u16();
    reader.u16();
    pack_.vectorScale_ = reader.f32();
    if (pack_.dimension_ == 0 || pack_.dimension_ % 16 != 0 || pack_.dimension_ > 64 || !(pack_.vectorScale_ > 0)) return false;
    pack_.vectors_ = reinterpret_cast<const std::int8_t*>(reader.bytes(static_cast<std::size_t>(pack_.itemCount_) * pack_.dimension_).data);
    if (!reader.finished() || (groups.data != nullptr && groups.size != pack_.itemCount_)) return false;
    pack_.contentGroups_ = groups.data;
    return true;
}

bool PackParser::readRankParams(ByteView bytes) {
    if (bytes.data == nullptr) return true;
    ByteReader reader(bytes);
    const std::uint32_t count = reader.u16();
    reader.u16();
    for (std::uint32_t i = 0; i < count; ++i) pack_.rankParams_.set(i, reader.f32());
    return reader.finished();
}

bool PackParser::readRules(ByteView bytes) {
    if (bytes.data == nullptr) return true;
    ByteReader reader(bytes);
    const std::uint32_t count = reader.u32();
    if (count != reader.left() / pack::ruleBytes) return false;
    pack_.rules_.resize(count);
    for (Rule& rule : pack_.rules_) {
        const std::uint8_t kind = reader.u8(), target = reader.u8();
        if (kind > static_cast<std::uint8_t>(pack::RuleKind::exclude) || target > static_cast<std::uint8_t>(pack::RuleTarget::facetValue))
            return false;
        rule = {static_cast<pack::RuleKind>(kind),
                static_cast<pack::RuleTarget>(target),
                reader.u16(),
                reader.u32(),
                reader.f32(),
                reader.u32(),
                reader.u32()};
        reader.u32();
        if (rule.target == pack::RuleTarget::item) {
            if (rule.subject >= pack_.itemCount_) return false;
        } else {
            const std::uint32_t facet = rule.subject >> 16, value = rule.subject & 0xFFFF;
            if (facet >= pack_.facets_.size() || value >= pack_.facets_[facet].valueCount) return false;
        }
    }
    return reader.finished();
}

void PackParser::indexKeys() {
    const std::uint32_t entries = pack_.itemCount_ + pack_.aliasCount_;
    pack_.itemTable_.reset(entries);
    for (std::uint32_t position = 0; position < entries; ++position) pack_.itemTable_.insert(pack_.fingerprintAt(position), position);
}

void PackParser::indexValues() {
    pack_.valueTable_.reset(pack_.valueCount());
    for (Facet& facet : pack_.facets_) facet.values = pack_.values_.data() + facet.firstValue;
    for (std::uint32_t i = 0; i < pack_.valueCount(); ++i) pack_.valueTable_.insert(bitsOf(pack_.values_[i].key), i);
}

void PackParser::findExplorable() {
    for (std::uint32_t item = 0; item < pack_.itemCount_; ++item) {
        const bool isYoung = pack_.number(pack::Column::ageDays, ItemIndex{item}) <= pack_.rankParams_.explorationAgeDays;
        if (isYoung || pack_.has(pack::traitUntouched, ItemIndex{item})) pack_.explorable_.push_back(ItemIndex{item});
    }
}

}  // namespace nearshelf

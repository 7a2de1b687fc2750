// SPDX-License-Identifier: MIT
#include "search/searchIndex.h"

#include "base/exp2.h"
#include "base/hash.h"
#include "search/varint.h"

#include <cstring>
#include <new>

namespace nearshelf::search {

ErrorCode SearchIndex::load(ByteView bytes) {
    List<std::uint8_t> copy;
    copy.assign(bytes.data, bytes.size);
    return adopt(static_cast<List<std::uint8_t>&&>(copy));
}

ErrorCode SearchIndex::adopt(List<std::uint8_t>&& given) {
    // In place: moving thirty lists one by one is a kilobyte of the shopper's module.
    this->~SearchIndex();
    new (this) SearchIndex();
    bytes_ = static_cast<List<std::uint8_t>&&>(given);
    const std::size_t headBytes = headerBytes + searchParamCount * 4 + sectionCount * tableEntryBytes;
    if (bytes_.size() < headerBytes) return ErrorCode::searchTooShort;
    if (std::memcmp(bytes_.data(), magic, sizeof magic) != 0) return ErrorCode::searchBadMagic;
    ByteReader reader({bytes_.data() + 4, bytes_.size() - 4});
    if (reader.u16() != formatMajor) return ErrorCode::searchUnsupportedMajor;
    reader.u16();
    if (bytes_.size() < headBytes) return ErrorCode::searchTooShort;
    const std::uint32_t checksum = reader.u32();
    if (crc32({bytes_.data() + 12, headBytes - 12}) != checksum) return ErrorCode::searchChecksum;
    const std::uint32_t items = reader.u32();
    packHash = reader.u64();
    const std::uint32_t flags = reader.u32();
    reader.u32();
    headFirst = (flags & 1) != 0;
    float* const values = &params.coverage;
    for (std::uint32_t i = 0; i < searchParamCount; ++i) values[i] = reader.f32();
    if (items == 0 || items > maxItems) return ErrorCode::searchMalformed;

    ByteView sections[sectionCount];
    std::size_t at = headBytes;
    for (ByteView& section : sections) {
        const std::uint32_t length = reader.u32(), crc = reader.u32();
        if (length > bytes_.size() - at) return ErrorCode::searchTooShort;
        section = {bytes_.data() + at, length};
        at += length;
        if (crc32(section) != crc) return ErrorCode::searchChecksum;
    }
    if (at != bytes_.size()) return ErrorCode::searchMalformed;
    itemCount = items;
    if (openSections(sections)) return ErrorCode::none;
    itemCount = 0;
    return ErrorCode::searchMalformed;
}

bool SearchIndex::openSections(const ByteView* sections) {
    const auto section = [&](Section which) { return sections[static_cast<std::size_t>(which)]; };
    const bool sound = postings.open(section(Section::terms), itemCount) && lexicon.open(section(Section::lexicon)) &&
                       vocabulary.open(section(Section::vocabulary), postings.termCount()) &&
                       facts.openFacts(section(Section::facts), itemCount) && facts.openFacets(section(Section::facets), itemCount) &&
                       openSuffixes(section(Section::suffixes)) && openSynonyms(section(Section::synonyms)) &&
                       openPhrases(section(Section::phrases)) && vectors.open(section(Section::vectors), postings.termCount());
    if (!sound) return false;
    nameCategories();
    rarity.resize(postings.termCount());
    for (std::uint32_t term = 0; term < rarity.size(); ++term) {
        const float having = static_cast<float>(postings.itemsWith(term)), all = static_cast<float>(itemCount);
        rarity[term] = log2Of(1.0f + (all - having + 0.5f) / (having + 0.5f));
    }
    return true;
}

void SearchIndex::nameCategories() {
    for (std::uint32_t f = 0; f < facts.facetCount() && categories == nullptr; ++f)
        if (facts.facet(f).isCategory) categories = &facts.facet(f);
    if (categories == nullptr) return;
    Tokens name;
    for (std::uint16_t value = 0; value < categories->valueCount; ++value) {
        tokenize(facts.valueName(categories->firstValue + value), name);
        const auto first = static_cast<std::uint32_t>(categoryTerms.size());
        bool known = !name.list.empty();
        for (std::size_t i = 0; i < name.list.size(); ++i) {
            if (lexicon.find(name.word(i), Meaning::stopWord) != nullptr) continue;
            const std::uint32_t term = vocabulary.find(name.word(i));
            known = known && term != noTerm;
            categoryTerms.push_back(term);
        }
        const auto count = static_cast<std::uint16_t>(categoryTerms.size() - first);
        if (known && count > 0)
            categoryNames.push_back({value, count, first});
        else
            categoryTerms.shrinkTo(first);
    }
}

bool SearchIndex::openSuffixes(ByteView bytes) {
    ByteReader reader(bytes);
    while (reader.left() > 0) {
        const ByteView suffix = reader.bytes(reader.u8());
        suffixes.push_back({reinterpret_cast<const char*>(suffix.data), suffix.size});
    }
    return reader.finished();
}

bool SearchIndex::openSynonyms(ByteView bytes) {
    ByteReader reader(bytes);
    std::uint32_t term = 0;
    while (reader.left() > 0) {
        term += readVarint(reader);
        const Synonym synonym{term, readVarint(reader), reader.u8()};
        if (term >= postings.termCount() || synonym.other >= postings.termCount()) return false;
        synonyms.push_back(synonym);
    }
    return reader.finished();
}

bool SearchIndex::openPhrases(ByteView bytes) {
    ByteReader reader(bytes);
    while (reader.left() > 0) {
        const std::uint32_t shared = reader.u8(), own = reader.u8();
        phraseWeights.push_back(reader.u8());
        if (!phrases.add(shared, reader.bytes(own))) return false;
    }
    return reader.finished();
}

}  // namespace nearshelf::search

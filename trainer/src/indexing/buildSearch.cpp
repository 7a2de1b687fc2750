// SPDX-License-Identifier: MIT
#include "indexing/buildSearch.h"

#include "base/hash.h"
#include "indexing/lexiconBytes.h"
#include "indexing/meantWords.h"
#include "indexing/searchSections.h"
#include "indexing/suffixes.h"
#include "pack/byteBuffer.h"
#include "search/lexicon.h"
#include "search/searchLayout.h"

#include <array>
#include <stdexcept>

namespace nearshelf::trainer {
namespace {

using search::Section;

/// A store's own texts say less of what words mean than vectors from outside; chosen as the blend is.
constexpr float ownTextShare = 0.5f;

ByteView viewOf(const std::vector<std::uint8_t>& bytes) { return {bytes.data(), bytes.size()}; }

using Sections = std::array<SectionBytes, search::sectionCount>;

std::vector<std::uint8_t> joined(const Sections& sections, const SearchInput& input, bool headFirst, const search::SearchParams& blend) {
    ByteBuffer checked;
    checked.u32(static_cast<std::uint32_t>(input.products.size()));
    checked.u64(input.packHash);
    checked.u32(headFirst ? 1 : 0);
    checked.u32(0);
#define NEARSHELF_SEARCH_PARAM(name, value, meaning) checked.f32(blend.name);
#include "search/searchParams.def"
#undef NEARSHELF_SEARCH_PARAM
    for (const SectionBytes& section : sections) {
        checked.u32(static_cast<std::uint32_t>(section.size()));
        checked.u32(crc32(viewOf(section)));
    }
    const std::vector<std::uint8_t> head = checked.take();
    ByteBuffer out;
    for (const std::uint8_t byte : search::magic) out.u8(byte);
    out.u16(search::formatMajor);
    out.u16(search::formatMinor);
    out.u32(crc32(viewOf(head)));
    out.append(head);
    for (const SectionBytes& section : sections) out.append(section);
    return out.take();
}

}  // namespace

BuiltSearch buildSearch(const SearchInput& input, const SearchOptions& options) {
    if (input.products.empty() || input.products.size() > search::maxItems)
        throw std::runtime_error("the search index would have " + std::to_string(input.products.size()) + " products, it holds 1 to " +
                                 std::to_string(search::maxItems));
    const Language language(options.language);
    Sections sections;
    const auto section = [&](Section which) -> SectionBytes& { return sections[static_cast<std::size_t>(which)]; };
    section(Section::lexicon) = encodeLexicon(language.lexicon());
    search::Lexicon lexicon;
    if (!lexicon.open(viewOf(section(Section::lexicon))))
        throw std::runtime_error("the lexicon of language " + options.language + " is malformed");

    BuiltSearch built;
    std::vector<SynonymRule> rules;
    if (options.synonyms) rules = readSynonyms(*options.synonyms);
    if (options.searches) {
        const std::vector<SynonymRule> learnt = learnSynonyms(*options.searches, language);
        rules.insert(rules.end(), learnt.begin(), learnt.end());
    }
    const MeantWords meant = meantWords(rules, input.products, language, lexicon);
    for (const std::uint64_t line : meant.unusedLines)
        built.warnings.push_back(options.synonyms->name() + ", line " + std::to_string(line) + ": no product says any of this");
    const TermTable table(input.products, language, lexicon, meant.ofItem);
    std::optional<WordFile> words;
    if (options.wordVectors) words.emplace(*options.wordVectors);

    section(Section::vocabulary) = encodeVocabulary(table);
    section(Section::terms) = encodePostings(table, options.fields);
    section(Section::facts) = encodeFacts(input.products, lexicon, input.popularity);
    section(Section::facets) = encodeSearchFacets(input.facets, input.products.size());
    section(Section::suffixes) = encodeSuffixes(learnSuffixes(table));
    section(Section::synonyms) = encodeSynonyms(meant.inQueries, table);
    section(Section::phrases) = encodePhrases(commonPhrases(input.products, table, lexicon, options.phrases));
    section(Section::vectors) = encodeWordSpace(wordSpace(table, words ? &*words : nullptr, options.space));
    built.vectorBytes = section(Section::vectors).size();
    search::SearchParams blend = options.blend;
    if (!words) blend.meaning *= ownTextShare;
    built.bytes = joined(sections, input, language.headFirst(), blend);
    built.hash = fnv1a(viewOf(built.bytes));
    return built;
}

}  // namespace nearshelf::trainer

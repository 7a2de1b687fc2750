// SPDX-License-Identifier: MIT
#include "inspectPack.h"

#include "build/calendarDay.h"
#include "build/strategyNames.h"
#include "pack/packWriter.h"

#include <algorithm>
#include <cstdio>

namespace nearshelf::cli {
namespace {

constexpr std::size_t shownValues = 10;

void printSections(const PackFile& file) {
    const double all = static_cast<double>(file.bytes), items = file.pack->itemCount();
    std::printf("\nSections\n");
    for (const SectionSize& section : file.sections)
        std::printf("  %-11s %10u bytes  %5.1f %%  %7.2f bytes a product\n", section.name.c_str(), section.bytes, 100 * section.bytes / all,
                    section.bytes / items);
}

void printFacet(const Facet& facet) {
    std::vector<const Facet::Value*> values;
    for (std::uint16_t i = 0; i < facet.valueCount; ++i) values.push_back(&facet.values[i]);
    std::stable_sort(values.begin(), values.end(), [](auto* a, auto* b) { return a->baseShare > b->baseShare; });
    if (values.size() > shownValues) values.resize(shownValues);
    std::printf("  %.*s: %u values of %u byte%s a product\n", static_cast<int>(facet.name.size()), facet.name.data(), facet.valueCount,
                facet.cellBytes, facet.cellBytes == 1 ? "" : "s");
    for (const Facet::Value* value : values)
        std::printf("    %6.2f %%  %.*s\n", 100.0 * static_cast<double>(value->baseShare), static_cast<int>(value->name.size()),
                    value->name.data());
}

void printRankParams(const RankParams& params) {
    std::printf("\nRank parameters\n");
    const auto print = [](const char* name, float value, float standard) {
        std::printf("  %-20s %8g%s\n", name, static_cast<double>(value), value == standard ? "" : "  (fitted for this store)");
    };
#define NEARSHELF_RANK_PARAM(name, standard, minimum, maximum, meaning) print(#name, params.name, standard);
#include "rank/rankParams.def"
#undef NEARSHELF_RANK_PARAM
}

std::string subjectOf(const Pack& pack, const Rule& rule, const ItemNames& names) {
    if (rule.target == pack::RuleTarget::item) return names.of(ItemIndex{rule.subject});
    const Facet& facet = pack.facets()[rule.subject >> 16];
    return std::string(facet.name) + " = " + std::string(facet.values[rule.subject & 0xFFFF].name);
}

void printRule(const Pack& pack, const Rule& rule, const ItemNames& names) {
    const char* const kinds[] = {"pin", "boost", "bury", "exclude"};
    std::string line = std::string("  ") + kinds[static_cast<std::size_t>(rule.kind)] + "  " + subjectOf(pack, rule, names);
    if (rule.kind == pack::RuleKind::pin) line += "  at position " + std::to_string(static_cast<int>(rule.amount));
    if (rule.firstDay != 0) line += "  from " + trainer::dateOf(rule.firstDay);
    if (rule.endDay != 0) line += "  to " + trainer::dateOf(rule.endDay - 1);
    for (std::uint32_t strategy = 0; strategy < strategyCount; ++strategy)
        if ((rule.strategies >> strategy & 1) != 0) line += "  " + std::string(trainer::strategyNames[strategy]);
    std::printf("%s", line.c_str());
    if (rule.kind == pack::RuleKind::boost || rule.kind == pack::RuleKind::bury) std::printf("  by %g", static_cast<double>(rule.amount));
    std::printf("\n");
}

}  // namespace

void printPack(const PackFile& file, const ItemNames& names) {
    const Pack& pack = *file.pack;
    std::printf("Pack %s of %s: %u products, %zu bytes, %.1f a product\n", trainer::hexOf(pack.hash()).c_str(),
                trainer::dateOf(pack.buildDay()).c_str(), pack.itemCount(), file.bytes, static_cast<double>(file.bytes) / pack.itemCount());
    printSections(file);
    std::printf("\nFacets\n");
    for (const Facet& facet : pack.facets()) printFacet(facet);
    printRankParams(pack.rankParams());
    if (pack.rules().empty()) return;
    std::printf("\nRules\n");
    for (const Rule& rule : pack.rules()) printRule(pack, rule, names);
}

}  // namespace nearshelf::cli

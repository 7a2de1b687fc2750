// SPDX-License-Identifier: MIT
#include "inspectItem.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <vector>

namespace nearshelf::cli {
namespace {

constexpr std::size_t shownNeighbours = 10;

void printNumbers(const Pack& pack, ItemIndex item) {
    const auto number = [&](pack::Column column) { return static_cast<unsigned>(pack.number(column, item)); };
    const unsigned age = number(pack::Column::ageDays), margin = number(pack::Column::margin);
    std::printf("  popularity %u of 255, trend %+.2f doublings, ", number(pack::Column::popularity),
                (number(pack::Column::trend) - 128.0) / 32);
    if (age == 255)
        std::printf("age unknown, ");
    else
        std::printf("%u%s days old, ", age, age == 254 ? " or more" : "");
    if (margin == 0)
        std::printf("margin unknown, ");
    else
        std::printf("margin %.0f %%, ", 100.0 * (margin - 1) / 254);
    std::printf("%s, picture sheet %u\n", number(pack::Column::stock) != 0 ? "in stock" : "out of stock", pack.shard(item));
    if (pack.has(pack::traitReplenishable, item)) std::printf("  replenishable: bought again at regular intervals\n");
    if (pack.has(pack::traitUntouched, item)) std::printf("  untouched: nobody has opened or bought it yet, so it is explored\n");
    if (pack.has(pack::traitHidden, item)) std::printf("  hidden: never recommended\n");
    if (pack.has(pack::traitSensitive, item)) std::printf("  sensitive: never enters a profile\n");
}

void printFacets(const Pack& pack, ItemIndex item) {
    for (const Facet& facet : pack.facets()) {
        const std::uint16_t value = pack.valueOf(facet, item);
        if (value >= facet.valueCount) continue;
        const std::string_view name = facet.values[value].name;
        std::printf("  %.*s: %.*s\n", static_cast<int>(facet.name.size()), facet.name.data(), static_cast<int>(name.size()), name.data());
    }
}

void printStrongest(const char* heading, std::vector<Neighbour> neighbours, const ItemNames& names) {
    if (neighbours.empty()) return;
    std::stable_sort(neighbours.begin(), neighbours.end(), [](const Neighbour& a, const Neighbour& b) { return a.weight > b.weight; });
    if (neighbours.size() > shownNeighbours) neighbours.resize(shownNeighbours);
    std::printf("%s\n", heading);
    for (const Neighbour& neighbour : neighbours)
        std::printf("  %8.4f  %s\n", static_cast<double>(neighbour.weight), names.of(neighbour.item).c_str());
}

std::vector<Neighbour> rowOf(const NeighbourTable& table, ItemIndex item) {
    if (table.empty()) return {};
    std::array<Neighbour, NeighbourTable::maxRow> row{};
    const std::uint32_t count = table.row(item, row.data());
    return {row.begin(), row.begin() + count};
}

std::vector<Neighbour> nearest(const Pack& pack, ItemIndex item) {
    std::vector<Neighbour> all;
    if (pack.dimension() == 0) return all;
    const std::int8_t* own = pack.vector(item);
    for (std::uint32_t other = 0; other < pack.itemCount(); ++other) {
        int dot = 0;
        for (std::uint32_t i = 0; i < pack.dimension(); ++i) dot += own[i] * pack.vector(ItemIndex{other})[i];
        if (ItemIndex{other} != item && dot > 0)
            all.push_back({ItemIndex{other}, static_cast<float>(dot) * pack.vectorScale() * pack.vectorScale(), 0});
    }
    return all;
}

}  // namespace

void printItem(const Pack& pack, ItemIndex item, const ItemNames& names) {
    std::printf("%s  (position %u)\n", names.of(item).c_str(), indexOf(item));
    printNumbers(pack, item);
    printFacets(pack, item);
    printStrongest("\nViewed together", rowOf(pack.coViewed(), item), names);
    printStrongest("\nBought together", rowOf(pack.coBought(), item), names);
    printStrongest("\nNearest by content", nearest(pack, item), names);
}

}  // namespace nearshelf::cli

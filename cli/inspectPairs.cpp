// SPDX-License-Identifier: MIT
#include "inspectPairs.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <tuple>
#include <vector>

namespace nearshelf::cli {
namespace {

struct Pair {
    ItemIndex first, second;
    float weight;
    unsigned popularity;
};

/// Every pair once, with the stronger of its two weights.
std::vector<Pair> pairsOf(const Pack& pack) {
    std::vector<Pair> pairs;
    std::array<Neighbour, NeighbourTable::maxRow> row{};
    for (std::uint32_t i = 0; i < pack.itemCount(); ++i) {
        const ItemIndex item{i};
        const std::uint32_t count = pack.coBought().row(item, row.data());
        for (std::uint32_t n = 0; n < count; ++n) {
            const auto [low, high] = std::minmax({i, indexOf(row[n].item)});
            const unsigned popularity =
                unsigned{pack.number(pack::Column::popularity, item)} + pack.number(pack::Column::popularity, row[n].item);
            pairs.push_back({ItemIndex{low}, ItemIndex{high}, row[n].weight, popularity});
        }
    }
    const auto place = [](const Pair& pair) { return std::make_tuple(indexOf(pair.first), indexOf(pair.second), -pair.weight); };
    std::sort(pairs.begin(), pairs.end(), [&](const Pair& a, const Pair& b) { return place(a) < place(b); });
    const auto same = [](const Pair& a, const Pair& b) { return a.first == b.first && a.second == b.second; };
    pairs.erase(std::unique(pairs.begin(), pairs.end(), same), pairs.end());
    return pairs;
}

}  // namespace

void printPairs(const Pack& pack, const ItemNames& names, std::size_t most) {
    if (pack.coBought().empty()) return;
    std::vector<Pair> pairs = pairsOf(pack);
    std::stable_sort(pairs.begin(), pairs.end(),
                     [](const Pair& a, const Pair& b) { return a.weight != b.weight ? a.weight > b.weight : a.popularity > b.popularity; });
    for (std::size_t i = 0; i < pairs.size() && i < most; ++i)
        std::printf("%.4f\t%s\t%s\n", static_cast<double>(pairs[i].weight), names.of(pairs[i].first).c_str(),
                    names.of(pairs[i].second).c_str());
}

}  // namespace nearshelf::cli

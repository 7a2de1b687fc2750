// SPDX-License-Identifier: MIT
#include "model/tfIdf.h"

#include "model/termCounts.h"

#include <algorithm>
#include <cmath>

namespace nearshelf::trainer {
namespace {

constexpr std::uint32_t dropped = 0xFFFFFFFFu;

/// Column of every term that is worth one, `dropped` for the others; returns how many columns there are.
std::uint32_t chooseTerms(const std::vector<std::uint32_t>& itemsWith, std::size_t itemCount, const TfIdfParams& params,
                          std::vector<std::uint32_t>& columnOf) {
    // In a shop of a dozen items every useful term is in a large share of them.
    const double mostItems = std::max(8.0, params.maxItemShare * static_cast<double>(itemCount));
    std::vector<std::uint32_t> chosen;
    for (std::uint32_t term = 0; term < itemsWith.size(); ++term)
        if (itemsWith[term] >= params.minItems && itemsWith[term] <= mostItems && itemsWith[term] < itemCount) chosen.push_back(term);
    std::stable_sort(chosen.begin(), chosen.end(), [&](std::uint32_t a, std::uint32_t b) { return itemsWith[a] > itemsWith[b]; });
    if (chosen.size() > params.maxTerms) chosen.resize(params.maxTerms);
    columnOf.assign(itemsWith.size(), dropped);
    for (std::uint32_t column = 0; column < chosen.size(); ++column) columnOf[chosen[column]] = column;
    return static_cast<std::uint32_t>(chosen.size());
}

}  // namespace

SparseRows tfIdf(const std::vector<Product>& items, const TfIdfParams& params) {
    const TermCounts counts(items, params);
    std::vector<std::uint32_t> itemsWith(counts.termCount(), 0);
    for (const auto& row : counts.rows())
        for (const auto& cell : row) ++itemsWith[cell.term];
    std::vector<std::uint32_t> columnOf;
    const std::uint32_t columns = chooseTerms(itemsWith, items.size(), params, columnOf);

    std::vector<Eigen::Triplet<float>> cells;
    for (std::size_t item = 0; item < items.size(); ++item) {
        const std::size_t first = cells.size();
        double squares = 0;
        for (const auto& cell : counts.rows()[item]) {
            if (columnOf[cell.term] == dropped) continue;
            const double rarity = std::log(static_cast<double>(items.size()) / itemsWith[cell.term]);
            const double frequency = cell.weight < 1 ? cell.weight : 1 + std::log(cell.weight);
            const double weight = frequency * rarity;
            squares += weight * weight;
            cells.emplace_back(static_cast<int>(item), static_cast<int>(columnOf[cell.term]), static_cast<float>(weight));
        }
        const auto scale = static_cast<float>(squares > 0 ? 1 / std::sqrt(squares) : 0);
        for (std::size_t i = first; i < cells.size(); ++i) cells[i] = {cells[i].row(), cells[i].col(), cells[i].value() * scale};
    }
    SparseRows matrix(static_cast<Eigen::Index>(items.size()), static_cast<Eigen::Index>(columns));
    matrix.setFromTriplets(cells.begin(), cells.end());
    return matrix;
}

}  // namespace nearshelf::trainer

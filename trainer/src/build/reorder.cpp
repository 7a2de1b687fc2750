// SPDX-License-Identifier: MIT
#include "build/reorder.h"

#include <algorithm>

namespace nearshelf::trainer {

std::vector<std::uint32_t> positionsOf(const std::vector<std::uint32_t>& order) {
    std::vector<std::uint32_t> positions(order.size());
    for (std::uint32_t position = 0; position < order.size(); ++position) positions[order[position]] = position;
    return positions;
}

CoTable inOrder(CoTable table, const std::vector<std::uint32_t>& order) {
    if (table.rows.empty()) return table;
    const std::vector<std::uint32_t> positions = positionsOf(order);
    CoTable ordered{inOrder(std::move(table.rows), order)};
    for (auto& row : ordered.rows) {
        for (CoNeighbour& neighbour : row) neighbour.item = positions[neighbour.item];
        keepStrongest(row, row.size());  // equal weights stand by item number, which has changed
    }
    return ordered;
}

PackModel inOrder(PackModel model, const std::vector<std::uint32_t>& order) {
    const std::vector<std::uint32_t> positions = positionsOf(order);
    model.keys = inOrder(std::move(model.keys), order);
    for (auto& alias : model.aliases) alias.second = positions[alias.second];
    std::stable_sort(model.aliases.begin(), model.aliases.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    for (auto& column : model.numbers) column = inOrder(std::move(column), order);
    for (PackFacet& facet : model.facets) facet.cells = inOrder(std::move(facet.cells), order);
    if (model.sessionModel.hidden > 0)
        for (auto& plane : model.sessionModel.planes) plane = inOrder(std::move(plane), order);

    const std::size_t dimension = model.vectors.dimension;
    std::vector<std::int8_t> cells;
    cells.reserve(model.vectors.cells.size());
    for (std::uint32_t item : order) {
        const auto row = model.vectors.cells.begin() + static_cast<std::ptrdiff_t>(item * dimension);
        cells.insert(cells.end(), row, row + static_cast<std::ptrdiff_t>(dimension));
    }
    model.vectors.cells = std::move(cells);
    for (PackRule& rule : model.rules)
        if (rule.targetKind == pack::RuleTarget::item) rule.target = positions[rule.target];
    return model;
}

}  // namespace nearshelf::trainer

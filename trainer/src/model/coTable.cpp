// SPDX-License-Identifier: MIT
#include "model/coTable.h"

#include <algorithm>

namespace nearshelf::trainer {

void keepStrongest(std::vector<CoNeighbour>& row, std::size_t most) {
    const auto stronger = [](const CoNeighbour& a, const CoNeighbour& b) {
        return a.weight != b.weight ? a.weight > b.weight : a.item < b.item;
    };
    if (row.size() > most) {
        std::nth_element(row.begin(), row.begin() + static_cast<std::ptrdiff_t>(most), row.end(), stronger);
        row.resize(most);
    }
    std::sort(row.begin(), row.end(), stronger);
    row.shrink_to_fit();
}

}  // namespace nearshelf::trainer

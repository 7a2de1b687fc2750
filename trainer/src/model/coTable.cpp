// SPDX-License-Identifier: MIT
#include "model/coTable.h"

#include <algorithm>

namespace nearshelf::trainer {

void keepStrongest(std::vector<CoNeighbour>& row, std::size_t most, float forwardShare) {
    if (row.size() > most) {
        const auto worthier = [forwardShare](const CoNeighbour& a, const CoNeighbour& b) {
            const float ofA = a.weight + forwardShare * a.forward, ofB = b.weight + forwardShare * b.forward;
            return ofA != ofB ? ofA > ofB : a.item < b.item;
        };
        std::nth_element(row.begin(), row.begin() + static_cast<std::ptrdiff_t>(most), row.end(), worthier);
        row.resize(most);
    }
    std::sort(row.begin(), row.end(),
              [](const CoNeighbour& a, const CoNeighbour& b) { return a.weight != b.weight ? a.weight > b.weight : a.item < b.item; });
    row.shrink_to_fit();
}

}  // namespace nearshelf::trainer

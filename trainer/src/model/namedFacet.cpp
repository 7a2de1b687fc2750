// SPDX-License-Identifier: MIT
#include "model/namedFacet.h"

#include "model/itemText.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace nearshelf::trainer {
namespace {

struct Value {
    std::uint32_t items = 0;
    std::map<std::string_view, std::uint32_t> spellings;

    std::string mostFrequentSpelling() const {
        const auto best =
            std::max_element(spellings.begin(), spellings.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
        return std::string(best->first);
    }
};

}  // namespace

PackFacet namedFacet(pack::FacetKind kind, std::string facetName, const std::vector<std::string_view>& names, const ValueLimits& limits) {
    std::unordered_map<std::string, std::uint32_t> numberOf;
    std::vector<Value> values;
    std::vector<std::uint32_t> numbers(names.size(), 0xFFFFFFFFu);
    for (std::size_t item = 0; item < names.size(); ++item) {
        const std::string folded = foldedName(names[item]);
        if (folded.empty()) continue;
        const auto [entry, isNew] = numberOf.try_emplace(folded, static_cast<std::uint32_t>(values.size()));
        if (isNew) values.emplace_back();
        numbers[item] = entry->second;
        ++values[entry->second].items;
        ++values[entry->second].spellings[names[item]];
    }

    std::vector<std::uint32_t> kept;
    for (std::uint32_t number = 0; number < values.size(); ++number)
        if (values[number].items >= limits.minItems) kept.push_back(number);
    std::stable_sort(kept.begin(), kept.end(), [&](std::uint32_t a, std::uint32_t b) { return values[a].items > values[b].items; });
    if (kept.size() > limits.mostValues) kept.resize(limits.mostValues);

    PackFacet facet{kind, std::move(facetName), {}, std::vector<std::uint16_t>(names.size(), 0)};
    std::vector<std::uint16_t> cellOf(values.size(), 0);
    for (std::uint32_t number : kept) {
        facet.values.push_back({values[number].mostFrequentSpelling(), 0, noParent});
        cellOf[number] = static_cast<std::uint16_t>(facet.values.size());
    }
    for (std::size_t item = 0; item < names.size(); ++item)
        if (numbers[item] != 0xFFFFFFFFu) facet.cells[item] = cellOf[numbers[item]];
    return facet;
}

}  // namespace nearshelf::trainer

// SPDX-License-Identifier: MIT
#include "model/attributeFacets.h"

#include "model/namedFacet.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>

namespace nearshelf::trainer {
namespace {

constexpr std::string_view tagFacetName = "tag";

using NamesByItem = std::vector<std::string_view>;
using Attributes = std::map<std::string, NamesByItem>;

std::string lowerCase(std::string_view text) {
    std::string lower(text);
    for (char& c : lower) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return lower;
}

bool isTakenName(const std::string& name) {
    static const std::set<std::string> taken{"category", "brand", "vendor", "price", "title", std::string(tagFacetName)};
    return name.empty() || taken.count(name) != 0;
}

/// Position of the colon in "name:value", npos in any other tag.
std::size_t colonIn(std::string_view tag) {
    const std::size_t colon = tag.find(':');
    const bool once = colon != std::string_view::npos && tag.find(':', colon + 1) == std::string_view::npos;
    return once && colon > 0 && colon + 1 < tag.size() ? colon : std::string_view::npos;
}

void note(Attributes& attributes, std::string_view name, std::string_view value, std::size_t item, std::size_t itemCount) {
    const std::string key = lowerCase(name);
    if (isTakenName(key) || value.empty()) return;
    NamesByItem& names = attributes[key];
    names.resize(itemCount);
    if (names[item].empty()) names[item] = value;
}

NamesByItem rarestTags(const std::vector<Product>& products, const AttributeParams& params) {
    std::unordered_map<std::string_view, std::uint32_t> itemsWith;
    for (const Product& product : products)
        for (const std::string& tag : product.tags) ++itemsWith[tag];
    const double least = std::max(3.0, params.tagMinShare * static_cast<double>(products.size()));
    const double most = params.tagMaxShare * static_cast<double>(products.size());
    NamesByItem names(products.size());
    for (std::size_t item = 0; item < products.size(); ++item)
        for (const std::string& tag : products[item].tags) {
            const std::uint32_t count = itemsWith[tag];
            if (count < least || count > most || colonIn(tag) != std::string_view::npos) continue;
            if (names[item].empty() || count < itemsWith[names[item]]) names[item] = tag;
        }
    return names;
}

Attributes collect(const std::vector<Product>& products, const AttributeParams& params) {
    Attributes attributes;
    for (std::size_t item = 0; item < products.size(); ++item) {
        for (const auto& [name, value] : products[item].attributes) note(attributes, name, value, item, products.size());
        for (const std::string_view tag : products[item].tags)
            if (const std::size_t colon = colonIn(tag); colon != std::string_view::npos)
                note(attributes, tag.substr(0, colon), tag.substr(colon + 1), item, products.size());
    }
    attributes[std::string(tagFacetName)] = rarestTags(products, params);
    return attributes;
}

double usefulness(const PackFacet& facet, const NamesByItem& names, const AttributeParams& params) {
    std::vector<double> counts(facet.values.size() + 1, 0.0);
    for (std::uint16_t cell : facet.cells) ++counts[cell];
    const double all = static_cast<double>(facet.cells.size()), covered = all - counts[0];
    const std::set<std::string_view> different(names.begin(), names.end());
    const auto having = static_cast<double>(std::count_if(names.begin(), names.end(), [](auto name) { return !name.empty(); }));
    if (facet.values.size() < 2 || covered < params.minCoverage * all) return 0;
    if (static_cast<double>(different.size()) > std::max(2.0, params.maxValueShare * having)) return 0;
    double same = 0;
    for (std::size_t value = 1; value < counts.size(); ++value) same += counts[value] / covered * (counts[value] / covered);
    return covered / all * (1 - same);
}

}  // namespace

std::vector<PackFacet> attributeFacets(const std::vector<Product>& products, const AttributeParams& params) {
    std::vector<std::pair<double, PackFacet>> ranked;
    for (const auto& [name, names] : collect(products, params)) {
        PackFacet facet = namedFacet(pack::FacetKind::attribute, name, names, {params.mostValues, 2});
        const double score = usefulness(facet, names, params);
        if (score > 0) ranked.emplace_back(score, std::move(facet));
    }
    std::stable_sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    if (ranked.size() > params.mostFacets) ranked.resize(params.mostFacets);
    std::vector<PackFacet> facets;
    for (auto& entry : ranked) facets.push_back(std::move(entry.second));
    return facets;
}

}  // namespace nearshelf::trainer

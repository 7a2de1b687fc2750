// SPDX-License-Identifier: MIT
#include "model/facets.h"

#include "model/categoryFacet.h"
#include "model/namedFacet.h"
#include "model/priceBands.h"

#include <numeric>
#include <string_view>

namespace nearshelf::trainer {
namespace {

PackFacet brandFacet(const std::vector<Product>& products, std::uint32_t mostBrands) {
    std::vector<std::string_view> names;
    for (const Product& product : products) names.push_back(product.brand);
    return namedFacet(pack::FacetKind::brand, "brand", names, {mostBrands, 2});
}

void setBaseShares(PackFacet& facet, const std::vector<double>& mass) {
    std::vector<double> sums(facet.values.size(), 0.0);
    for (std::size_t item = 0; item < facet.cells.size(); ++item)
        if (facet.cells[item] != 0) sums[facet.cells[item] - 1u] += mass[item];
    const double total = std::accumulate(mass.begin(), mass.end(), 0.0);
    for (std::size_t value = sums.size(); value-- > 0;) {
        const std::uint16_t parent = facet.values[value].parent;
        if (parent != noParent) sums[parent] += sums[value];  // children stand behind their parents, so this sum is complete
        facet.values[value].baseShare = static_cast<float>(sums[value] / total);
    }
}

}  // namespace

std::vector<PackFacet> buildFacets(const std::vector<Product>& products, const std::vector<double>& popularity, const std::string& currency,
                                   const FacetParams& params) {
    std::vector<PackFacet> facets;
    const auto keepIfItTells = [&](PackFacet facet) {
        if (facet.values.size() >= 2) facets.push_back(std::move(facet));
    };
    keepIfItTells(categoryFacet(products, params.mostCategories));
    keepIfItTells(brandFacet(products, params.mostBrands));
    keepIfItTells(priceBandFacet(products, params.priceBands, currency));
    for (PackFacet& facet : attributeFacets(products, params.attributes)) facets.push_back(std::move(facet));

    const double sum = std::accumulate(popularity.begin(), popularity.end(), 0.0);
    const double prior = sum > 0 ? params.smoothing * sum / static_cast<double>(popularity.size()) : 1.0;
    std::vector<double> mass = popularity;
    for (double& value : mass) value += prior;
    for (PackFacet& facet : facets) setBaseShares(facet, mass);
    return facets;
}

}  // namespace nearshelf::trainer

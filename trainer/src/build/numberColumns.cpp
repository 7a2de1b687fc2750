// SPDX-License-Identifier: MIT
#include "build/numberColumns.h"

#include "model/numbers.h"
#include "pack/packLayout.h"

#include <algorithm>

namespace nearshelf::trainer {
namespace {

std::uint32_t firstDayOf(const Product& product, std::uint32_t firstSold) {
    if (product.createdAt && *product.createdAt > 0) return static_cast<std::uint32_t>(*product.createdAt / std::int64_t{secondsPerDay});
    return firstSold;
}

}  // namespace

decltype(PackModel::numbers) numberColumns(const std::vector<Product>& products, const Activity& activity,
                                           const std::vector<std::uint8_t>& traits, const ThumbIndex* thumbs, std::uint32_t buildDay) {
    decltype(PackModel::numbers) columns;
    const auto column = [&](pack::Column name) -> std::vector<std::uint8_t>& { return columns[static_cast<std::size_t>(name)]; };
    const auto isHidden = [&](std::size_t item) { return (traits[item] & pack::traitHidden) != 0; };
    double most = 0;
    for (std::size_t item = 0; item < products.size(); ++item)
        if (!isHidden(item)) most = std::max(most, activity.popularity[item]);

    for (std::size_t item = 0; item < products.size(); ++item) {
        const Product& product = products[item];
        std::uint32_t shard = 0;
        if (thumbs != nullptr)
            if (const auto entry = thumbs->shardOf.find(product.id); entry != thumbs->shardOf.end()) shard = entry->second;
        column(pack::Column::popularity).push_back(isHidden(item) ? std::uint8_t{0} : popularityByte(activity.popularity[item], most));
        column(pack::Column::trend).push_back(trendByte(activity.trend[item]));
        column(pack::Column::ageDays).push_back(ageByte(firstDayOf(product, activity.firstDay[item]), buildDay));
        column(pack::Column::margin).push_back(marginByte(product.margin));
        column(pack::Column::stock).push_back(product.inStock ? 1 : 0);
        column(pack::Column::traits).push_back(traits[item]);
        column(pack::Column::shardLow).push_back(static_cast<std::uint8_t>(shard));
        column(pack::Column::shardHigh).push_back(static_cast<std::uint8_t>(shard >> 8));
    }
    return columns;
}

}  // namespace nearshelf::trainer

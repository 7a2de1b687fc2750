// SPDX-License-Identifier: MIT
#pragma once

#include "ingest/records/columnMap.h"

#include <string_view>
#include <vector>

namespace nearshelf::trainer {

enum class CatalogField {
    id,
    alias,
    groupId,
    title,
    description,
    features,
    brand,
    category,
    subcategory,
    productType,
    tags,
    price,
    salePrice,
    compareAtPrice,
    currency,
    cost,
    margin,
    stock,
    availability,
    url,
    image,
    createdAt,
    rating,
    reviewCount,
    status,
    count
};

using CatalogColumns = ColumnMap<CatalogField>;

/// Names for plain CSV and JSON catalogs and Google Merchant feeds (whose names are part of the list).
const std::vector<FieldNames<CatalogField>>& catalogFieldNames();

/// The attribute a column holds ("color", "gender_affinity", "attributes.Fit", "attribute_fit"), empty when it holds none.
/// `column` is the name as the file writes it.
std::string attributeOfColumn(std::string_view column);

}  // namespace nearshelf::trainer

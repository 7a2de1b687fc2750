// SPDX-License-Identifier: MIT
#include "ingest/catalog/catalogColumns.h"

#include <algorithm>
#include <utility>

namespace nearshelf::trainer {

const std::vector<FieldNames<CatalogField>>& catalogFieldNames() {
    using F = CatalogField;
    static const std::vector<FieldNames<CatalogField>> table = {
        {F::id, {"id",          "product_id",   "productid",  "item_id",     "itemid",  "article_id", "article_number",
                 "item_number", "entity_id",    "stock_code", "asin",        "sku",     "handle",     "slug",
                 "code",        "product_code", "item",       "product_uid", "product", "doc_id",     "docid"}},
        {F::alias,
         {"id",          "product_id",   "item_id",          "entity_id",  "sku",         "product_sku", "handle",       "slug",
          "url_key",     "gtin",         "barcode",          "ean",        "upc",         "isbn",        "mpn",          "offer_id",
          "variants_id", "variants_sku", "variants_barcode", "variant_id", "variant_ids", "variant_sku", "variant_skus", "stock_code",
          "asin",        "product_code"}},
        {F::groupId, {"item_group_id", "parent_id", "parent_sku", "parent_product_id", "product_group_id"}},
        {F::title, {"title", "name", "product_name", "product_title", "item_name", "item_title"}},
        {F::description,
         {"description", "body_html", "body", "long_description", "description_html", "product_description", "short_description", "summary",
          "item_description", "text"}},
        {F::features,
         {"product_features", "features", "bullet_points", "bullet_point", "product_bullet_points", "product_bullet_point", "about_product",
          "highlights", "specifications", "product_specifications"}},
        {F::brand, {"brand", "vendor", "manufacturer", "brand_name", "make", "brands_name", "product_brand"}},
        {F::category,
         {"category_full_path", "category_path", "categories", "category", "categories_name", "category_name", "product_category",
          "taxonomy", "collection", "collections", "department", "google_product_category", "category_hierarchy", "category_tree",
          "breadcrumbs", "breadcrumb"}},
        {F::subcategory, {"subcategory", "sub_category", "category_2", "category2"}},
        {F::productType, {"product_type", "type", "product_class"}},
        {F::tags, {"tags", "tags_name", "keywords", "labels", "product_tags"}},
        {F::price,
         {"price", "current_price", "price_min_usd", "price_min", "min_price", "unit_price", "price_usd", "price_eur", "price_gbp",
          "variants_price", "price_amount", "list_price", "regular_price", "retail_price"}},
        {F::salePrice, {"sale_price", "special_price", "discounted_price", "discount_price", "offer_price"}},
        {F::compareAtPrice,
         {"compare_at_price", "compare_at", "original_price", "regular_price", "msrp", "rrp", "was_price", "variants_compare_at_price"}},
        {F::currency, {"currency", "currency_code", "price_currency"}},
        {F::cost, {"cost", "cost_per_item", "unit_cost", "cost_price", "cost_of_goods_sold", "cogs", "wholesale_price", "purchase_price"}},
        {F::margin, {"margin", "gross_margin", "profit_margin", "margin_pct", "margin_percent"}},
        {F::stock,
         {"stock", "inventory", "current_stock", "stock_quantity", "inventory_quantity", "quantity", "qty", "stock_level",
          "quantity_to_sell_on_facebook", "variants_inventory_quantity", "on_hand", "available_quantity"}},
        {F::availability, {"availability", "in_stock", "in_stock_any", "stock_status", "available", "is_in_stock", "variants_available"}},
        {F::url, {"link", "url", "permalink", "product_url", "page_url", "canonical_link", "canonical_url", "online_store_url"}},
        {F::image,
         {"image_link", "image", "image_url", "featured_image_url", "featured_image", "image_src", "images_src", "images", "thumbnail",
          "picture", "img", "img_url", "featured_media_src"}},
        {F::createdAt,
         {"created_at", "created", "date_created_gmt", "date_created", "published_at", "date_added", "release_date", "launch_date",
          "first_available", "added_at"}},
        {F::rating, {"rating", "review_rating", "average_rating", "avg_rating", "rating_value", "stars", "product_rating"}},
        {F::reviewCount, {"review_count", "reviews_count", "rating_count", "num_reviews", "number_of_reviews", "ratings_count"}},
        {F::status, {"status", "published", "is_active", "active", "enabled", "visibility"}},
    };
    return table;
}

std::string attributeOfColumn(std::string_view column) {
    static const std::pair<std::string_view, std::string_view> known[] = {{"color", "color"},
                                                                          {"colour", "color"},
                                                                          {"size", "size"},
                                                                          {"material", "material"},
                                                                          {"pattern", "pattern"},
                                                                          {"gender", "gender"},
                                                                          {"gender_affinity", "gender"},
                                                                          {"sex", "gender"},
                                                                          {"age_group", "age_group"},
                                                                          {"style", "style"},
                                                                          {"season", "season"},
                                                                          {"fit", "fit"},
                                                                          {"fabric", "material"},
                                                                          {"flavor", "flavor"},
                                                                          {"flavour", "flavor"},
                                                                          {"scent", "scent"},
                                                                          {"shape", "shape"},
                                                                          {"format", "format"},
                                                                          {"author", "author"},
                                                                          {"genre", "genre"},
                                                                          {"condition", "condition"},
                                                                          {"size_type", "size_type"},
                                                                          {"energy_efficiency_class", "energy_efficiency_class"}};
    const std::string name = normalizeColumnName(column);
    for (const std::string_view prefix : {"attributes_", "attribute_", "attr_", "option_"}) {
        if (name.size() > prefix.size() && name.compare(0, prefix.size(), prefix) == 0) return name.substr(prefix.size());
    }
    constexpr std::string_view product = "product_";  // "product_color"
    const std::string_view bare = name.compare(0, product.size(), product) == 0 ? std::string_view(name).substr(product.size()) : name;
    const auto found = std::find_if(std::begin(known), std::end(known), [&](const auto& entry) { return entry.first == bare; });
    return found == std::end(known) ? std::string() : std::string(found->second);
}

}  // namespace nearshelf::trainer

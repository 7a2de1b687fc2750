// SPDX-License-Identifier: MIT
#include "ingest/orders/orderColumns.h"

namespace nearshelf::trainer {
namespace {

using F = OrderField;

const std::vector<FieldNames<OrderField>>& commonNames() {
    static const std::vector<FieldNames<OrderField>> table = {
        {F::order,
         {"order_id", "order_number", "order_no", "order_key", "invoice", "invoice_no", "invoice_number", "invoice_id", "transaction_id",
          "transaction", "basket_id", "receipt_id", "receipt_number", "order", "number", "id"}},
        {F::product,
         {"line_product_id", "item_product_id", "product_id", "productid",    "stock_code",  "item_id",   "itemid",      "article_id",
          "line_item_id",    "line_sku",        "item_sku",   "lineitem_sku", "product_sku", "sku",       "variant_sku", "handle",
          "product_code",    "product",         "item",       "line_id",      "line_name",   "item_name", "product_name"}},
        {F::productName,
         {"line_name", "line_title", "item_name", "lineitem_name", "product_name", "product_title", "description", "title", "item_title",
          "product", "name"}},
        {F::quantity,
         {"line_quantity", "item_quantity", "lineitem_quantity", "quantity", "qty", "line_qty", "quantity_refund", "units", "count"}},
        {F::unitPrice,
         {"line_price", "line_unit_price", "item_cost", "lineitem_price", "unit_price", "item_price", "price", "product_price",
          "price_each", "sale_price"}},
        {F::lineTotal, {"line_total", "item_total", "line_subtotal", "item_subtotal", "order_line_total", "lineitem_total", "amount"}},
        {F::time,
         {"created_at", "order_date", "invoice_date", "date_created_gmt", "date_created", "order_created_at", "purchase_date", "paid_date",
          "paid_at", "processed_at", "order_purchase_timestamp", "date", "completed_date", "order_time", "timestamp", "datetime", "time"}},
        {F::customer,
         {"customer_id", "user_id", "customer_user_id", "client_id", "member_id", "visitor_id", "buyer_id", "customer_email",
          "billing_email", "email_billing", "contact_email", "email", "customer", "user", "customer_unique_id", "billing_phone",
          "phone_billing"}},
        {F::status, {"financial_status", "order_status", "status", "payment_status"}},
        {F::cancelledAt, {"cancelled_at", "canceled_at", "date_cancelled"}},
        {F::packedItems, {"line_items", "order_items"}},
    };
    return table;
}

}  // namespace

const std::vector<FieldNames<OrderField>>& orderFieldNames(Dialect dialect) {
    static const std::vector<FieldNames<OrderField>> shopify = {
        {F::order, {"name", "id"}},
        {F::product, {"lineitem_sku", "lineitem_name"}},
        {F::productName, {"lineitem_name"}},
        {F::quantity, {"lineitem_quantity"}},
        {F::unitPrice, {"lineitem_price"}},
        {F::time, {"created_at", "paid_at"}},
        {F::customer, {"customer_id", "email", "phone", "billing_phone"}},
        {F::status, {"financial_status"}},
        {F::cancelledAt, {"cancelled_at"}},
    };
    return dialect == Dialect::shopify ? shopify : commonNames();
}

}  // namespace nearshelf::trainer

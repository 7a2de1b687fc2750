// SPDX-License-Identifier: MIT
#include "ingest/text/columnName.h"

#include <catch2/catch.hpp>

using namespace nearshelf::trainer;

TEST_CASE("column names meet whatever their spelling") {
    for (const char* name : {"Customer ID", "CustomerID", "customer-id", "customerId", " CUSTOMER_ID "}) {
        CHECK(normalizeColumnName(name) == "customer_id");
    }
    CHECK(normalizeColumnName("g:sale_price") == "sale_price");
    CHECK(normalizeColumnName("Option1 Name") == "option1_name");
    CHECK(normalizeColumnName("Attribute 1 value(s)") == "attribute_1_value_s");
}

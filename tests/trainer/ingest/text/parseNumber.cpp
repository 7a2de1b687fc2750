// SPDX-License-Identifier: MIT
#include "ingest/text/parseNumber.h"

#include <catch2/catch.hpp>

using namespace nearshelf::trainer;

TEST_CASE("numbers are read in the notations of shops") {
    const auto point = [](const char* text) { return parseNumber(text, DecimalMark::point); };
    const auto comma = [](const char* text) { return parseNumber(text, DecimalMark::comma); };
    CHECK(point("6.95") == 6.95);
    CHECK(point("12.00 EUR") == 12.0);
    CHECK(point("€1.299,00") == 1299.0);
    CHECK(point("$1,299.00") == 1299.0);
    CHECK(point("1 299,50") == 1299.5);
    CHECK(point("1\xC2\xA0"
                "299,50") == 1299.5);
    CHECK(point("1'299.50") == 1299.5);
    CHECK(point("1.299.000") == 1299000.0);
    CHECK(point("-3") == -3.0);
    CHECK(point(".95") == 0.95);
    CHECK(point("2.1e-3") == 0.0021);
    CHECK(point("0.1") == 0.1);
    CHECK(point("35%") == 35.0);
    CHECK(point("1,299") == 1299.0);
    CHECK(comma("1,299") == 1.299);
    CHECK(point("1.299") == 1.299);
    CHECK(comma("1.299") == 1299.0);
    for (const char* text : {"", "-", "cheap", "12 or 15", "12a3", "nan", "inf", "€"}) CHECK(point(text) == std::nullopt);
}

TEST_CASE("a number proves its decimal mark only when it cannot mean anything else") {
    CHECK(provenDecimalMark("6.95") == DecimalMark::point);
    CHECK(provenDecimalMark("1.299,00 €") == DecimalMark::comma);
    CHECK(provenDecimalMark("1.299") == std::nullopt);
    CHECK(provenDecimalMark("12") == std::nullopt);
}

TEST_CASE("the currency beside a price is recognised") {
    CHECK(currencyOf("12.00 EUR") == "EUR");
    CHECK(currencyOf("£12") == "GBP");
    CHECK(currencyOf("12").empty());
}

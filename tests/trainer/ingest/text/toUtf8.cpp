// SPDX-License-Identifier: MIT
#include "ingest/text/toUtf8.h"

#include <catch2/catch.hpp>
#include <string>

using namespace nearshelf::trainer;

TEST_CASE("bytes that are not UTF-8 are read as Windows-1252 and the first of them is located") {
    const Utf8Text text = toUtf8("id\nCaf\xE9 \x80 Th\xC3\xA9");
    CHECK(text.text == "id\nCafé € Thé");
    CHECK(text.firstConvertedLine == 2);
    CHECK(text.conversion != nullptr);
    CHECK(toUtf8("Thé").conversion == nullptr);
    CHECK(toUtf8(std::string("\xFF\xFE\x3D\xD8\x00\xDE\xAC\x20", 8)).text == "😀€");
    CHECK(toUtf8("\xED\xA0\x80").text != "\xED\xA0\x80");  // a surrogate is not UTF-8
}

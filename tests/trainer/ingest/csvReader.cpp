// SPDX-License-Identifier: MIT
#include "ingest/csvReader.h"

#include "ingest/ingestError.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

using namespace nearshelf::trainer;

namespace {

struct Row {
    std::uint64_t line;
    std::vector<std::string> cells;
    bool operator==(const Row& other) const { return line == other.line && cells == other.cells; }
};

std::vector<Row> rowsOf(const std::string& text, char delimiter = ',') {
    CsvReader reader(text, delimiter, "file.csv");
    std::vector<std::string_view> cells;
    std::vector<Row> rows;
    while (reader.next(cells)) rows.push_back({reader.line(), {cells.begin(), cells.end()}});
    return rows;
}

}  // namespace

TEST_CASE("a quoted cell keeps delimiters, line breaks and doubled quotes") {
    CHECK(rowsOf("a,\"b, \"\"c\"\"\nd\",e\n") == std::vector<Row>{{1, {"a", "b, \"c\"\nd", "e"}}});
}

TEST_CASE("rows carry the line they begin on, past quoted line breaks and blank lines") {
    CHECK(rowsOf("a\n\"b\nb\"\n\n\nc") == std::vector<Row>{{1, {"a"}}, {2, {"b\nb"}}, {6, {"c"}}});
}

TEST_CASE("LF, CRLF and lone CR end a row") {
    CHECK(rowsOf("a\nb\r\nc\rd") == std::vector<Row>{{1, {"a"}}, {2, {"b"}}, {3, {"c"}}, {4, {"d"}}});
}

TEST_CASE("cells at the ends of a row may be empty") {
    CHECK(rowsOf(",a,\n\"\",\n") == std::vector<Row>{{1, {"", "a", ""}}, {2, {"", ""}}});
}

TEST_CASE("a quote inside an unquoted cell and text after a closing quote stay") {
    CHECK(rowsOf("FRAME 7\" ,\"b\"c,\"d\"\"\"e") == std::vector<Row>{{1, {"FRAME 7\" ", "bc", "d\"e"}}});
}

TEST_CASE("many escaped cells of one row do not disturb each other") {
    std::string text;
    std::vector<std::string> expected;
    for (int i = 0; i < 100; ++i) {
        text += (i == 0 ? "\"\"\"" : ",\"\"\"") + std::to_string(i) + "\"";
        expected.push_back("\"" + std::to_string(i));
    }
    CHECK(rowsOf(text) == std::vector<Row>{{1, expected}});
}

TEST_CASE("an unclosed quote is an error that names the line on which it was opened") {
    CHECK_THROWS_WITH(rowsOf("a\nb\nc,\"d\ne\nf\n"), Catch::Contains("file.csv, line 3") && Catch::Contains("never closed"));
}

TEST_CASE("the delimiter is the most frequent candidate outside quotes in the first line") {
    CHECK(guessDelimiter("a;b;\"c,d,e,f\"\n,,,,") == ';');
    CHECK(guessDelimiter("a\tb\n") == '\t');
    CHECK(guessDelimiter("a") == ',');
}

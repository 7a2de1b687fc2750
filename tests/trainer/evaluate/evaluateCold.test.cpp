// SPDX-License-Identifier: MIT
#include "evaluate/evaluateCold.h"

#include <catch2/catch.hpp>
#include <string>

using namespace nearshelf::trainer;

TEST_CASE("history and opened products make a cold shopper's shelf better") {
    std::string text;
    for (int visit = 0; visit < 1200; ++visit)
        for (int step = 0; step < 3; ++step) text += "item" + std::to_string((visit * 7 + step) % 60) + (step == 2 ? "\n" : " ");
    BuildOptions options;
    options.sessions = {Source::fromBytes("visits.txt", text)};
    options.fast = true;
    ReadReport report;
    const std::vector<ColdFigures> figures = evaluateCold(options, readStore(options, report)).figures;
    REQUIRE(figures.size() == 18);
    for (const ColdFigures& cold : figures) CHECK(cold.metrics.queries() == (cold.events < 3 ? 120 : 0));
    CHECK(figures[1].historyShare == 0);
    CHECK(figures[1].metrics.hr20() < 60);
    CHECK(figures[15].metrics.hr20() < 60);  // all history, nothing opened
    CHECK(figures[16].events == 1);
    CHECK(figures[16].metrics.hr20() == 100);
}

TEST_CASE("what nobody has bought yet is found beside its like and explored in its share") {
    std::string csv = "order_id,date,product_id,product_name,quantity,price\n";
    const auto add = [&](int order, const std::string& day, const std::string& colour, const std::string& kind) {
        csv += std::to_string(order) + "," + day + "," + kind + colour + "," + colour + " " + kind + ",1,5.00\n";
    };
    const std::vector<std::string> colours{"red", "green", "blue", "grey", "black", "white", "brown", "pink"};
    for (int i = 0; i < 360; ++i)
        for (const char* kind : {"cup", "saucer"})
            add(i, "2023-0" + std::to_string(1 + i / 60) + "-10", colours[static_cast<std::size_t>(i % 8)], kind);
    for (int i = 360; i < 400; ++i)
        for (const char* kind : {"cup", "bowl"}) add(i, "2023-12-10", colours[static_cast<std::size_t>(i % 8)], kind);
    BuildOptions options;
    options.orders = {Source::fromBytes("orders.csv", csv)};
    ReadReport report;
    const NewItemFigures fresh = evaluateCold(options, readStore(options, report)).newItems;
    CHECK(fresh.items == 8);
    CHECK(fresh.besideNearest == 1);
    CHECK(fresh.places >= fresh.stated);
    CHECK(fresh.shown == 1);
}

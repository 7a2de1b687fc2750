// SPDX-License-Identifier: MIT
#include "model/reportedInterest.h"

#include "build/estimatesFile.h"

#include <catch2/catch.hpp>

using namespace nearshelf::trainer;
using Catch::Contains;

namespace {

/// Four products, two of each category.
std::vector<Product> someProducts() {
    std::vector<Product> products(4);
    for (std::size_t i = 0; i < products.size(); ++i) {
        products[i].id = std::string(1, static_cast<char>('a' + i));
        products[i].category = {i < 2 ? "Garden" : "Kitchen"};
    }
    return products;
}

Activity activityOf(std::vector<double> popularity) {
    const std::size_t count = popularity.size();
    return {std::move(popularity), std::vector<double>(count, 0.0), std::vector<std::uint32_t>(count, 0)};
}

ReportedInterest read(const std::string& json) { return readEstimates(Source::fromBytes("estimates.json", json)); }

const char* const twoWindows = R"({"format": 1, "streams": [
    {"stream": "category", "taskVersion": 1, "window": 700, "reports": 9000, "status": "ok", "cells": [{"value": "Kitchen", "share": 0.2, "low": 0.19, "high": 0.21}]},
    {"stream": "category", "taskVersion": 1, "window": 701, "reports": 9000, "status": "ok", "cells": [
        {"value": "none", "share": 0.1, "low": 0, "high": 0.2}, {"value": "Kitchen", "share": 0.6, "low": 0.59, "high": 0.61}, {"value": "Garden", "share": 0.3, "low": 0.29, "high": 0.31}]},
    {"stream": "category", "taskVersion": 1, "window": 702, "reports": 20, "status": "not enough data"},
    {"stream": "intent", "taskVersion": 1, "window": 701, "reports": 20, "status": "not enough data"}], "batches": []})";

}  // namespace

TEST_CASE("A sure report moves a category's items to its share, an unsure one hardly, and the order within it stays") {
    const auto products = someProducts();
    ReportedInterest sure, unsure;
    sure.categories = {{"Garden", {.25, .001}}, {"Kitchen", {.75, .001}}};
    unsure.categories = {{"Garden", {.25, .8}}, {"Kitchen", {.75, .8}}};
    Activity activity = activityOf({30, 20, 40, 10}), hardly = activity;
    heedReports(activity, products, sure);
    CHECK(activity.popularity[2] + activity.popularity[3] == Approx(75).margin(.1));
    CHECK(activity.popularity[2] == Approx(4 * activity.popularity[3]));
    heedReports(hardly, products, unsure);
    CHECK(hardly.popularity[2] + hardly.popularity[3] < 53);
}

TEST_CASE("A store without history gets its order from reports alone") {
    ReportedInterest reported;
    reported.categories = {{"Garden", {.2, .01}}, {"Kitchen", {.8, .01}}};
    reported.items = {{"d", {300, 8}}};
    reported.itemReports = 1000;
    Activity activity = activityOf({0, 0, 0, 0});
    heedReports(activity, someProducts(), reported);
    CHECK(activity.popularity[3] > activity.popularity[2]);
    CHECK(activity.popularity[2] > activity.popularity[1]);
    CHECK(activity.popularity[1] == Approx(activity.popularity[0]));
}

TEST_CASE("Interest that rose beyond the noise is a trend, a change within the noise is none") {
    ReportedInterest reported;
    reported.items = {{"a", {400, 8}}, {"b", {104, 8}}};
    reported.itemsBefore = {{"a", {100, 8}}, {"b", {100, 8}}};
    reported.itemReports = reported.itemReportsBefore = 1000;
    Activity activity = activityOf({1, 1, 1, 1});
    heedReports(activity, someProducts(), reported);
    CHECK(activity.trend[0] == Approx(2).margin(.05));
    CHECK(activity.trend[1] < .02);
}

TEST_CASE("The newest window that says something counts, and the one before it makes the trend") {
    const ReportedInterest reported = read(twoWindows);
    REQUIRE(reported.categories.size() == 2);
    CHECK(reported.categories.at("Kitchen").share == Approx(.6));
    CHECK(reported.categories.at("Kitchen").deviation == Approx(.01 / 1.96));
    CHECK(reported.categoriesBefore.at("Kitchen").share == Approx(.2));
}

TEST_CASE("Forged estimates are left out, damaged ones named by their place") {
    CHECK(read(R"({"format":1,"streams":[{"status":"ok","looksForged":true}]})").empty());
    CHECK_THROWS_WITH(read(R"({"format":2})"), Contains("estimates.json") && Contains("format"));
    CHECK_THROWS_WITH(read(R"({"format":1,"batches":[{"status":"ok","name":"items","week":1,"taskVersion":1,"reports":0,"cells":[]}]})"),
                      Contains("batches[0]") && Contains("reports"));
    CHECK_THROWS_WITH(
        read(
            R"({"format":1,"streams":[{"status":"ok","stream":"category","window":1,"taskVersion":1,"reports":1,"cells":[{"value":"x"}]}]})"),
        Contains("cells[0]"));
}

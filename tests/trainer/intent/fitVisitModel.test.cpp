// SPDX-License-Identifier: MIT
// Sessions played into moments, and forests fitted to these.
#include "intent/fitVisitModel.h"

#include <catch2/catch.hpp>
#include <cmath>

using namespace nearshelf;
using namespace nearshelf::trainer;

namespace {

constexpr std::int64_t start = 1790000000;

/// Sessions written as letters: v a view of 20 seconds, c into the cart, p a purchase; another product for each.
SessionLog logOf(const std::vector<std::string>& sessions) {
    SessionLog log;
    std::int64_t time = start;
    for (const std::string& acts : sessions) {
        Session session;
        session.begin = log.events.size();
        session.time = time += 7200;
        for (std::size_t i = 0; i < acts.size(); ++i) {
            SessionEvent event;
            event.item = log.items.add("P" + std::to_string(i));
            event.type = acts[i] == 'v' ? SessionEventType::view : acts[i] == 'c' ? SessionEventType::cart : SessionEventType::purchase;
            event.dwellSeconds = 20;
            event.time = time + 30 * static_cast<std::int64_t>(i);
            log.events.push_back(event);
        }
        session.end = log.events.size();
        log.sessions.push_back(session);
    }
    return log;
}

VisitMoments momentsOf(const SessionLog& log) {
    const Catalog catalog;
    return visitMoments(log, 0, log.sessions.size(), catalog, ProductLookup(catalog));
}

/// Two sessions in three only look; who puts something into the cart buys four times in five.
SessionLog funnel(std::size_t sessions) {
    std::vector<std::string> all;
    for (std::size_t i = 0; i < sessions; ++i) all.push_back(i % 3 != 0 ? "vvv" : i % 15 == 0 ? "vvcv" : "vvcvp");
    return logOf(all);
}

double chanceOf(float logOdds) { return 1 / (1 + std::exp(-static_cast<double>(logOdds))); }

}  // namespace

TEST_CASE("A visit gives a moment after each event before its purchase, with what came of it") {
    const VisitMoments moments = momentsOf(logOf({"vcvcvp", "vv"}));
    REQUIRE(moments.rows() == 7);
    CHECK(moments.visit == std::vector<std::uint32_t>{0, 0, 0, 0, 0, 1, 1});
    CHECK(moments.events == std::vector<std::uint32_t>{1, 2, 3, 4, 5, 1, 2});
    CHECK(moments.answers[0] == std::vector<std::uint8_t>{1, 1, 1, 1, 1, 0, 0});
    // Something more into the cart: until the last time.
    CHECK(moments.answers[1] == std::vector<std::uint8_t>{1, 1, 1, 0, 0, 0, 0});
    // A purchase is no end without one.
    CHECK(moments.answers[2] == std::vector<std::uint8_t>{0, 0, 0, 0, 0, 0, 1});
}

TEST_CASE("A moment knows nothing of what comes later") {
    const VisitMoments one = momentsOf(logOf({"vvcv"})), other = momentsOf(logOf({"vvcp"}));
    for (std::size_t i = 0; i < 3 * one.features.features; ++i) {
        const float a = one.features.values[i], b = other.features.values[i];
        CAPTURE(i);
        CHECK((a == b || (std::isnan(a) && std::isnan(b))));
    }
}

TEST_CASE("Events beyond forty of a visit, and visits without a time, give no moments") {
    SessionLog log = logOf({std::string(60, 'v'), "vv"});
    log.sessions[1].time = 0;
    CHECK(momentsOf(log).rows() == 40);
}

TEST_CASE("A model fitted to sessions tells a cart from none, calibrated, and fits 4 KB") {
    const VisitMoments moments = momentsOf(funnel(3000));
    const FittedVisitModel fitted = fitVisitModel(moments);
    CHECK(fitted.bytes() <= 4096);
    const VisitModel model = fitted.open();
    constexpr auto purchase = static_cast<std::size_t>(Outcome::purchase);
    REQUIRE(!model.trees[purchase].empty());
    double carted = 0, looking = 0, cartedRows = 0, lookingRows = 0;
    for (std::size_t row = 0; row < moments.rows(); ++row) {
        if (moments.events[row] != 3) continue;
        const bool cart = moments.visit[row] % 3 == 0;
        (cart ? carted : looking) += chanceOf(model.logOdds(purchase, moments.features.row(row)));
        ++(cart ? cartedRows : lookingRows);
    }
    CHECK(carted / cartedRows == Approx(0.8).margin(0.05));
    CHECK(looking / lookingRows < 0.03);
    for (const auto& levels : fitted.levels) CHECK(std::is_sorted(levels.begin(), levels.end()));
}

TEST_CASE("The latest visits teach: a store whose carts come to be bought more often is forecast as it is now") {
    std::vector<std::string> all;
    for (std::size_t i = 0; i < 8000; ++i) all.push_back(i % 3 != 0 ? "vvv" : (i < 4000 ? i % 15 == 0 : i % 15 != 0) ? "vvcvp" : "vvcv");
    const VisitMoments moments = momentsOf(logOf(all));
    VisitFitParams params;
    params.mostVisits = 3000;
    const VisitModel model = fitVisitModel(moments, params).open();
    double sum = 0, rows = 0;
    for (std::size_t row = 0; row < moments.rows(); ++row) {
        if (moments.events[row] != 3 || moments.visit[row] % 3 != 0) continue;
        sum += chanceOf(model.logOdds(0, moments.features.row(row)));
        ++rows;
    }
    CHECK(sum / rows == Approx(0.8).margin(0.05));
}

TEST_CASE("With too few visits, or answers that are all alike, what is usual stands in") {
    CHECK(fitVisitModel(momentsOf(funnel(300))).bytes() == 0);
    const FittedVisitModel nobodyBuys = fitVisitModel(momentsOf(logOf(std::vector<std::string>(600, "vvcv"))));
    CHECK(nobodyBuys.trees[static_cast<std::size_t>(Outcome::purchase)].empty());
    const VisitModel usual;
    CHECK(nobodyBuys.levels[0][0] == usual.levels[0][0]);
}

// SPDX-License-Identifier: MIT
#include "lifecycle/fitPurchaseRate.h"

#include "ingest/ingestError.h"
#include "lifecycle/nelderMead.h"
#include "lifecycle/readSummary.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <random>

using namespace nearshelf;
using namespace nearshelf::trainer;

namespace {

/// Customers of the BG/NBD model, followed for `weeks`.
std::vector<PurchaseRecord> simulate(const PurchaseRateParams& p, std::size_t customers, double weeks) {
    std::mt19937_64 random(11);
    std::gamma_distribution<double> rates(p.r, 1 / static_cast<double>(p.alpha)), left(p.a, 1), right(p.b, 1);
    std::vector<PurchaseRecord> records;
    for (std::size_t i = 0; i < customers; ++i) {
        const double rate = rates(random), x = left(random), leaves = x / (x + right(random));
        std::exponential_distribution<double> gap(rate);
        std::bernoulli_distribution leave(leaves);
        PurchaseRecord record{0, 0, static_cast<float>(weeks)};
        for (double at = gap(random); at < weeks; at += gap(random)) {
            ++record.repeats;
            record.last = static_cast<float>(at);
            if (leave(random)) break;
        }
        records.push_back(record);
    }
    return records;
}

}  // namespace

TEST_CASE("The simplex method finds the minimum of a curved valley") {
    const auto at =
        minimize([](const std::vector<double>& x) { return std::pow(1 - x[0], 2) + 100 * std::pow(x[1] - x[0] * x[0], 2); }, {-1, 2});
    CHECK(at[0] == Approx(1).epsilon(1e-3));
    CHECK(at[1] == Approx(1).epsilon(1e-3));
}

TEST_CASE("Parameters are recovered from customers simulated with them") {
    const PurchaseRateParams truth{0.243f, 4.414f, 0.793f, 2.426f};
    const PurchaseRateParams found = fitPurchaseRate(simulate(truth, 40000, 39));
    // About three standard errors of a fit to this many customers.
    CHECK(found.r == Approx(truth.r).epsilon(0.06));
    CHECK(found.alpha == Approx(truth.alpha).epsilon(0.09));
    CHECK(found.a / (found.a + found.b) == Approx(truth.a / (truth.a + truth.b)).epsilon(0.06));
}

TEST_CASE("Spend parameters give back the mean of means") {
    std::mt19937_64 random(4);
    const SpendParams truth{6, 4, 15};
    std::vector<SpendRecord> records;
    for (int i = 0; i < 20000; ++i) {
        std::gamma_distribution<double> scale(truth.q, 1 / static_cast<double>(truth.v));
        const double nu = scale(random);
        std::gamma_distribution<double> value(truth.p * 3, 1 / nu);
        records.push_back({3, value(random) / 3});
    }
    const SpendParams found = fitSpend(records);
    CHECK(expectedSpend(found, 0, 0) == Approx(expectedSpend(truth, 0, 0)).epsilon(0.03));
    CHECK(expectedSpend(found, 3, 60) == Approx(expectedSpend(truth, 3, 60)).epsilon(0.03));
}

TEST_CASE("Customers who all bought once cannot be fitted") {
    CHECK_THROWS_WITH(fitPurchaseRate({{0, 0, 10}, {0, 0, 20}}), Catch::Contains("bought again"));
}

TEST_CASE("A summary's cell that is no number is named") {
    CHECK(readSummary(Source::fromBytes("c.csv", "ID,frequency,recency,T\n1,2,30.43,38.86\n")).front().last == 30.43f);
    CHECK_THROWS_WITH(readSummary(Source::fromBytes("c.csv", "ID,frequency,recency,T\n1,2,x,38.86\n")),
                      Catch::Contains("line 2, field \"recency\""));
    CHECK_THROWS_WITH(readSummary(Source::fromBytes("c.csv", "ID,frequency\n")), Catch::Contains("recency"));
}

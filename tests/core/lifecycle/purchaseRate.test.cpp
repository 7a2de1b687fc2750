// SPDX-License-Identifier: MIT
#include "lifecycle/purchaseRate.h"

#include "lifecycle/spend.h"

#include <catch2/catch.hpp>
#include <cmath>

using namespace nearshelf;

namespace {

/// The parameters and the customer of the paper's worked example [FaderHardieLee].
constexpr PurchaseRateParams cdnow{0.243f, 4.414f, 0.793f, 2.426f};
constexpr PurchaseRecord paperCustomer{2, 30.43f, 38.86f};

/// P(more than `count` purchases in `weeks`) by summing the two independent parts in double precision: enough purchases fall due (negative
/// binomial), and she stays after each of the first `count`.
double chanceOfMore(const PurchaseRateParams& p, const PurchaseRecord& record, double weeks, int count) {
    const double shape = static_cast<double>(p.r) + record.repeats, z = weeks / (static_cast<double>(p.alpha) + record.age + weeks);
    double due = 1, stays = probabilityAlive(p, record);
    for (int k = 0; k <= count; ++k)
        due -= std::exp(std::lgamma(shape + k) - std::lgamma(shape) - std::lgamma(k + 1.0) + shape * std::log(1 - z) + k * std::log(z));
    for (int k = 0; k < count; ++k)
        stays *= (static_cast<double>(p.b) + record.repeats + k) / (static_cast<double>(p.a) + p.b + record.repeats + k);
    return due * stays;
}

}  // namespace

TEST_CASE("The paper's customer is expected to buy 1.226 times in 39 weeks") {
    CHECK(expectedPurchases(cdnow, paperCustomer, 39) == Approx(1.226).margin(0.001));
}

TEST_CASE("Who bought once is a customer still, and silence after many purchases says that she left") {
    CHECK(probabilityAlive(cdnow, {0, 0, 30}) == 1.0f);
    // Nothing but the chance that the purchase of this very week was her last: a / (b + x - 1) to one.
    CHECK(probabilityAlive(cdnow, {10, 38, 38}) == Approx(1 / (1 + 0.793 / 11.426)));
    CHECK(probabilityAlive(cdnow, {10, 10, 38}) < 0.05f);
}

TEST_CASE("A customer of hundreds of purchases gets a finite forecast near her rate") {
    const float forecast = expectedPurchases(cdnow, {400, 100, 100}, 10);
    CHECK(forecast > 30);
    CHECK(forecast < 42);
}

TEST_CASE("The median is exceeded in at most half of the cases, one less in more than half") {
    for (const PurchaseRecord record : {PurchaseRecord{0, 0, 5}, {3, 20, 22}, {12, 38, 39}, {40, 39, 39}}) {
        const int median = static_cast<int>(medianPurchases(cdnow, record, 52));
        CHECK(chanceOfMore(cdnow, record, 52, median) <= 0.5 + 1e-4);
        if (median > 0) CHECK(chanceOfMore(cdnow, record, 52, median - 1) > 0.5 - 1e-4);
    }
}

TEST_CASE("The expectation is the sum of the chances of more") {
    double sum = 0;
    for (int count = 0; count < 400; ++count) sum += chanceOfMore(cdnow, {12, 38, 39}, 52, count);
    CHECK(expectedPurchases(cdnow, {12, 38, 39}, 52) == Approx(sum).epsilon(1e-3));
}

TEST_CASE("A purchase's expected value moves from the store's mean to the customer's own") {
    const SpendParams params{6, 4, 15};
    CHECK(expectedSpend(params, 0, 0) == Approx(30));
    CHECK(expectedSpend(params, 1000, 80) == Approx(80).margin(0.1));
}

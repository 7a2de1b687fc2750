// SPDX-License-Identifier: MIT
#include "estimate/grr.h"
#include "estimate/normal.h"
#include "estimate/simplex.h"
#include "estimate/streamEstimate.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <numeric>
#include <random>

using namespace nearshelf;
using namespace nearshelf::collector;

namespace {

LdpParams paramsOf(int choices, int epsilon) { return {static_cast<std::uint8_t>(choices), static_cast<std::uint8_t>(epsilon)}; }

/// Answers of `n` shoppers whose true choices are drawn from `shares`, straight from the definition of GRR.
std::vector<std::uint64_t> answers(const LdpParams& params, const std::vector<double>& shares, std::uint64_t n, std::mt19937_64& random) {
    const Grr grr(params);
    std::discrete_distribution<std::size_t> truth(shares.begin(), shares.end());
    std::uniform_real_distribution<double> unit(0, 1);
    std::uniform_int_distribution<std::size_t> other(1, shares.size() - 1);
    std::vector<std::uint64_t> counts(shares.size());
    for (std::uint64_t i = 0; i < n; ++i) {
        const std::size_t chosen = truth(random);
        ++counts[unit(random) < grr.p() ? chosen : (chosen + other(random)) % shares.size()];
    }
    return counts;
}

const std::vector<double> uneven = {.35, .25, .15, .10, .08, .04, .02, .01};

}  // namespace

TEST_CASE("Probabilities, forged weight and noise are those of the published table") {
    // k, epsilon, p, q, 1/(p-q), n Var at f = 0
    const double rows[][6] = {
        {8, 1, .280, .103, 5.7, 2.95}, {8, 2, .514, .070, 2.25, .328}, {16, 2, .330, .045, 3.50, .524}, {32, 2, .192, .026, 6.01, .916}};
    for (const auto& row : rows) {
        const Grr grr(paramsOf(static_cast<int>(row[0]), static_cast<int>(row[1])));
        CHECK(grr.p() == Approx(row[2]).margin(.0006));
        CHECK(grr.q() == Approx(row[3]).margin(.0006));
        CHECK(grr.forgedWeight() == Approx(row[4]).margin(.05));
        CHECK(grr.emptyVariance(1) == Approx(row[5]).epsilon(.004));
    }
    CHECK(suppressionZ(8) == Approx(2.73).margin(.005));
    CHECK(suppressionZ(32) == Approx(3.16).margin(.005));
    CHECK(normalQuantile(.975) == Approx(1.959964).margin(1e-6));
}

TEST_CASE("Estimates are unbiased, scatter as the formula says, and intervals cover at their rate, at over a million draws") {
    constexpr int runs = 700;
    constexpr std::uint64_t n = 2000;
    std::mt19937_64 random(20261122);
    const LdpParams params = paramsOf(8, 2);
    const Grr grr(params);
    PublicationParams rules;
    rules.forgedShare = 0;
    std::vector<double> sum(8), squares(8);
    int covered = 0, shown = 0;
    for (int run = 0; run < runs; ++run) {
        const auto counts = answers(params, uneven, n, random);
        for (std::size_t v = 0; v < 8; ++v) {
            const double share = grr.share(static_cast<double>(counts[v]), n);
            sum[v] += share;
            squares[v] += share * share;
        }
        for (const CellEstimate& cell : estimateStream(params, counts, rules).cells) {
            if (cell.value > 4) continue;  // smaller ones are shown only when they happen to be large
            ++shown;
            covered += cell.low <= uneven[cell.value] && uneven[cell.value] <= cell.high ? 1 : 0;
        }
    }
    for (std::size_t v = 0; v < 8; ++v) {
        const double mean = sum[v] / runs, variance = squares[v] / runs - mean * mean, expected = grr.variance(uneven[v], n);
        CHECK(std::abs(mean - uneven[v]) < 3.5 * std::sqrt(expected / runs));
        CHECK(std::abs(variance / expected - 1) < 3.5 * std::sqrt(2.0 / runs));
    }
    const double rate = static_cast<double>(covered) / shown;
    CHECK(rate > .95 - 3 * std::sqrt(.95 * .05 / shown));
    CHECK(shown > 3000);
}

TEST_CASE("poisoning_bounded: one forged report in a hundred moves a cell by no more than is shown") {
    std::mt19937_64 random(7);
    for (const int k : {8, 32}) {
        std::vector<double> shares(static_cast<std::size_t>(k), .5 / (k - 1));
        shares[0] = .5;
        const LdpParams params = paramsOf(k, 2);
        const Grr grr(params);
        constexpr std::uint64_t honest = 99000, forged = 1000;
        auto counts = answers(params, shares, honest, random);
        const double before = grr.share(static_cast<double>(counts[1]), honest);
        counts[1] += forged;
        const double after = grr.share(static_cast<double>(counts[1]), honest + forged);
        CHECK(after - before <= .01 * grr.forgedWeight());
        CHECK(after - before > .005 * grr.forgedWeight());
        const StreamEstimate estimate = estimateStream(params, counts, {});
        for (const CellEstimate& cell : estimate.cells) {
            CHECK(cell.low <= shares[cell.value]);
            CHECK(shares[cell.value] <= cell.high);
        }
        CHECK(estimate.forgedAllowance == Approx(.01 * grr.forgedWeight()));
    }
}

TEST_CASE("Counts that no honest crowd gives are called forged and not projected") {
    std::vector<std::uint64_t> counts(8, 100);
    counts[3] = 100000;
    const StreamEstimate estimate = estimateStream(paramsOf(8, 2), counts, {});
    CHECK(estimate.looksForged);
    std::mt19937_64 random(3);
    CHECK_FALSE(estimateStream(paramsOf(8, 2), answers(paramsOf(8, 2), uneven, 5000, random), {}).looksForged);
}

TEST_CASE("small_cells: nothing below 500 reports, and never one suppressed value alone") {
    const StreamEstimate few = estimateStream(paramsOf(8, 2), {499, 0, 0, 0, 0, 0, 0, 0}, {});
    CHECK_FALSE(few.isEnough);
    CHECK(few.cells.empty());
    std::mt19937_64 random(11);
    // Seven of eight values are far above the noise: the eighth could be had from the others' sum.
    const std::vector<double> oneEmpty = {.2, .2, .15, .15, .1, .1, .1, 0};
    const StreamEstimate estimate = estimateStream(paramsOf(8, 2), answers(paramsOf(8, 2), oneEmpty, 100000, random), {});
    CHECK(estimate.otherValues.size() == 2);
    double sum = estimate.otherShare;
    for (const CellEstimate& cell : estimate.cells) sum += cell.share;
    CHECK(sum == Approx(1).margin(1e-9));
}

TEST_CASE("The projection is the nearest point of the simplex") {
    CHECK(projectedOnSimplex({.5, .5}) == std::vector<double>{.5, .5});
    CHECK(projectedOnSimplex({2, 0, -1}) == std::vector<double>{1, 0, 0});
    const std::vector<double> projected = projectedOnSimplex({.6, .5, -.2});
    CHECK(projected[0] == Approx(.55));
    CHECK(projected[1] == Approx(.45));
    CHECK(projected[2] == 0);
}

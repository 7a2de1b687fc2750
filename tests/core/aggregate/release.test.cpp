// SPDX-License-Identifier: MIT
#include "nearshelf/release.h"

#include "nearshelf/prio3Aggregator.h"

#include "core/support/bytes.h"
#include "core/support/steadyBytes.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <map>

using namespace nearshelf;
using namespace nearshelf::test;

static RandomSource sourceOf(SteadyBytes& bytes) {
    return {[](void* self, std::uint8_t* out, std::size_t size) {
                for (std::size_t at = 0; at < size; at += 8) {
                    const std::uint64_t word = static_cast<SteadyBytes*>(self)->word();
                    std::memcpy(out + at, &word, 8);
                }
            },
            &bytes};
}

static Prio3Shape shapeFor(std::uint32_t weight) {
    return shapeOf(weight == 0 ? Prio3Params{Prio3Kind::histogram, 200, 14, 1, 2}
                               : Prio3Params{Prio3Kind::multihotCountVec, 200, 14, weight, 2})
        .value;
}

TEST_CASE("Noise falls as the formula says: chi-square, mean and variance over a million draws each") {
    for (const auto& [numerator, denominator] : {std::pair<std::uint64_t, std::uint64_t>{1, 1}, {1, 4}, {1, 8}, {3, 2}}) {
        INFO("epsilon " << numerator << " / " << denominator);
        SteadyBytes steady(17);
        const RandomSource random = sourceOf(steady);
        constexpr int draws = 1'000'000;
        std::map<std::int64_t, double> counts;
        double sum = 0, squares = 0, fourths = 0;
        for (int i = 0; i < draws; ++i) {
            const std::int64_t noise = discreteLaplace(numerator, denominator, random);
            ++counts[noise];
            const double x = static_cast<double>(noise);
            sum += x;
            squares += x * x;
            fourths += x * x * x * x;
        }
        const double alpha = std::exp(-static_cast<double>(numerator) / static_cast<double>(denominator));
        const double variance = 2 * alpha / ((1 - alpha) * (1 - alpha));
        CHECK(std::abs(sum / draws) < 3 * std::sqrt(variance / draws));
        CHECK(std::abs(squares / draws - variance) < 3 * std::sqrt((fourths / draws - variance * variance) / draws));

        double chiSquare = 0, expectedTail = draws, countedTail = draws;
        int cells = 0;
        for (std::int64_t value = -60; value <= 60; ++value) {
            const double expected = draws * (1 - alpha) / (1 + alpha) * std::pow(alpha, std::abs(static_cast<double>(value)));
            if (expected < 50) continue;
            chiSquare += std::pow(counts[value] - expected, 2) / expected;
            expectedTail -= expected;
            countedTail -= counts[value];
            ++cells;
        }
        chiSquare += std::pow(countedTail - expectedTail, 2) / expectedTail;
        CHECK(std::abs(chiSquare - cells) < 3.5 * std::sqrt(2.0 * cells));
    }
}

TEST_CASE("The variance that thresholds are made of is the formula's, and thresholds are those of the document") {
    const ReleaseParams params;
    for (const std::uint64_t sensitivity : {1, 2, 4, 8, 300}) {
        const double alpha = std::exp(-1.0 / static_cast<double>(sensitivity));
        CHECK(noiseVariance(sensitivity, params) == Approx(2 * alpha / ((1 - alpha) * (1 - alpha))).epsilon(1e-10));
    }
    CHECK(publicationThreshold(1, params) == 20);
    CHECK(publicationThreshold(4, params) == 24);
    CHECK(publicationThreshold(8, params) == 48);
    CHECK(sensitivityOf(shapeFor(8).params) == 8);
    CHECK(sensitivityOf(shapeFor(0).params) == 1);
}

TEST_CASE("Released counters lie in their intervals at the stated rate, and one release adds both noises") {
    SteadyBytes steady(23);
    const RandomSource random = sourceOf(steady);
    const ReleaseParams params;
    for (const std::uint32_t weight : {0u, 4u, 8u}) {
        const Prio3Shape shape = shapeFor(weight);
        const std::uint64_t sensitivity = sensitivityOf(shape.params);
        for (const double errorRate : {0.32, 0.05}) {
            const std::int64_t half = noiseHalfWidth(sensitivity, params, errorRate);
            int inside = 0, all = 0, narrower = 0;
            double squares = 0;
            for (int release = 0; release < 250; ++release) {
                List<std::uint8_t> sums[2];
                ByteView views[2];
                for (int aggregator = 0; aggregator < 2; ++aggregator) {
                    sums[aggregator].resize(shape.outputShareBytes());
                    const List<std::int64_t> noise = drawNoise(shape, params, random);
                    REQUIRE(addNoise(shape, sums[aggregator], noise.data(), noise.size()) == ErrorCode::none);
                    views[aggregator] = viewOf(sums[aggregator]);
                }
                const Result<List<std::int64_t>> counters = unshard(shape, views, 2);
                REQUIRE(counters.ok());
                for (const std::int64_t counter : counters.value) {
                    inside += std::abs(counter) <= half;
                    narrower += std::abs(counter) < half;
                    squares += static_cast<double>(counter * counter);
                    ++all;
                }
            }
            const double slack = 3 * std::sqrt(errorRate * (1 - errorRate) / all);
            CHECK(static_cast<double>(inside) / all > 1 - errorRate - slack);
            // One step narrower would not do.
            CHECK(static_cast<double>(narrower) / all < 1 - errorRate + slack);
            CHECK(squares / all == Approx(2 * noiseVariance(sensitivity, params)).epsilon(0.05));
        }
    }
}

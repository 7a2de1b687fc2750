// SPDX-License-Identifier: MIT
#include "intent/boostedTrees.h"

#include "intent/decisionTrees.h"
#include "intent/encodeTrees.h"
#include "model/randomBits.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <numeric>

using namespace nearshelf;
using namespace nearshelf::trainer;

namespace {

/// Yes when exactly one of two numbers is high: nothing a sum of single features could tell. A third number is noise, now and then missing.
struct ExclusiveOr {
    FeatureTable table;
    std::vector<std::uint8_t> answers;
    std::vector<std::uint32_t> rows;

    ExclusiveOr() : rows(2000) {
        RandomBits random(5);
        table.features = 3;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const float a = static_cast<float>(random.next() % 100), b = static_cast<float>(random.next() % 100);
            table.values.insert(table.values.end(), {a, b, i % 7 == 0 ? NAN : static_cast<float>(random.next() % 1000) / 7});
            answers.push_back((a >= 50) != (b >= 50) ? 1 : 0);
        }
        std::iota(rows.begin(), rows.end(), 0u);
    }
};

double logOddsOf(const BoostedTrees& forest, const FeatureBins& bins, const float* row) {
    double sum = forest.bias;
    for (const auto& tree : forest.trees) {
        std::uint32_t at = 0;
        while (!tree[at].leaf)
            at = bins.binOf(tree[at].feature, row[tree[at].feature]) <= tree[at].threshold ? tree[at].left : tree[at].right;
        sum += tree[at].value;
    }
    return sum;
}

}  // namespace

TEST_CASE("Boosted trees learn what depends on two features together") {
    const ExclusiveOr data;
    const FeatureBins bins(data.table, data.rows, 31);
    const std::vector<std::uint8_t> bytes = encodeTrees(fitBoostedTrees(data.table, data.answers, data.rows, bins, {}), bins);
    DecisionTrees trees;
    REQUIRE(trees.open({bytes.data(), bytes.size()}));
    const float both[] = {90, 90, 1}, one[] = {90, 10, 1}, none[] = {10, 10, 1};
    CHECK(trees.probability(one) > 0.9f);
    CHECK(trees.probability(both) < 0.1f);
    CHECK(trees.probability(none) < 0.1f);
}

TEST_CASE("The coded forest takes every split as the fitted one does, and rounds only the leaves") {
    const ExclusiveOr data;
    const FeatureBins bins(data.table, data.rows, 31);
    const BoostedTreesParams params;
    const BoostedTrees forest = fitBoostedTrees(data.table, data.answers, data.rows, bins, params);
    const std::vector<std::uint8_t> bytes = encodeTrees(forest, bins);
    DecisionTrees trees;
    REQUIRE(trees.open({bytes.data(), bytes.size()}));
    double largest = 0;
    for (const auto& tree : forest.trees)
        for (const auto& node : tree) largest = std::max(largest, std::fabs(node.value));
    const double tolerance = params.trees * largest / 127 / 2 + 1e-3;
    for (std::size_t row = 0; row < 200; ++row)
        CHECK(static_cast<double>(trees.logOdds(data.table.row(row))) ==
              Approx(logOddsOf(forest, bins, data.table.row(row))).margin(tolerance));
}

TEST_CASE("The same answers give the same bytes") {
    const ExclusiveOr data;
    const FeatureBins bins(data.table, data.rows, 31);
    CHECK(encodeTrees(fitBoostedTrees(data.table, data.answers, data.rows, bins, {}), bins) ==
          encodeTrees(fitBoostedTrees(data.table, data.answers, data.rows, bins, {}), bins));
}

TEST_CASE("A forest cut short or with a byte flipped is refused or stays a forest") {
    const ExclusiveOr data;
    const FeatureBins bins(data.table, data.rows, 31);
    const std::vector<std::uint8_t> whole = encodeTrees(fitBoostedTrees(data.table, data.answers, data.rows, bins, {}), bins);
    DecisionTrees trees;
    CHECK_FALSE(trees.open({whole.data(), 11}));
    const float row[DecisionTrees::maxFeatures] = {};
    RandomBits random(3);
    for (int i = 0; i < 2000; ++i) {
        std::vector<std::uint8_t> bytes(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(random.next() % whole.size()));
        if (!bytes.empty()) bytes[random.next() % bytes.size()] ^= static_cast<std::uint8_t>(1 + random.next() % 255);
        if (!trees.open({bytes.data(), bytes.size()})) {
            CHECK(trees.empty());
            continue;
        }
        const float probability = trees.probability(row);
        CHECK((probability >= 0 && probability <= 1));
    }
}

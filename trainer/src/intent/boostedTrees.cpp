// SPDX-License-Identifier: MIT
#include "intent/boostedTrees.h"

#include "model/randomBits.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace nearshelf::trainer {
namespace {

struct Sums {
    double gradient = 0, hessian = 0;
    std::uint32_t rows = 0;

    void add(const Sums& other) {
        gradient += other.gradient;
        hessian += other.hessian;
        rows += other.rows;
    }
    Sums without(const Sums& other) const { return {gradient - other.gradient, hessian - other.hessian, rows - other.rows}; }
};

struct Split {
    double gain = 0;
    std::uint32_t feature = 0, threshold = 0;
};

/// A leaf that may still grow.
struct Bud {
    std::uint32_t node = 0;
    std::vector<std::uint32_t> rows;
    Sums sums;
    Split best;
};

using Histogram = std::array<Sums, 32>;

class Booster {
public:
    Booster(const FeatureTable& table, const std::vector<std::uint8_t>& answers, const std::vector<std::uint32_t>& rows,
            const FeatureBins& bins, const BoostedTreesParams& params)
        : answers_(answers), rows_(rows), bins_(bins), params_(params), random_(params.seed), features_(table.features) {
        binned_.resize(table.rows() * features_);
        for (const std::uint32_t row : rows)
            for (std::uint32_t feature = 0; feature < features_; ++feature)
                binned_[row * features_ + feature] = bins.binOf(feature, table.row(row)[feature]);
        logOdds_.resize(table.rows());
        statistics_.resize(table.rows());
    }

    BoostedTrees run() {
        BoostedTrees forest;
        double yes = 0;
        for (const std::uint32_t row : rows_) yes += answers_[row];
        // Half an answer of each kind keeps the odds finite where all answered alike.
        forest.bias = std::log((yes + 0.5) / (static_cast<double>(rows_.size()) - yes + 0.5));
        for (const std::uint32_t row : rows_) logOdds_[row] = forest.bias;
        for (std::uint32_t i = 0; i < params_.trees; ++i) {
            derive();
            forest.trees.push_back(grow());
            apply(forest.trees.back());
        }
        return forest;
    }

private:
    double chance() { return static_cast<double>(random_.next() >> 11) * 0x1p-53; }

    void derive() {
        for (const std::uint32_t row : rows_) {
            const double probability = 1 / (1 + std::exp(-logOdds_[row]));
            statistics_[row] = {probability - answers_[row], probability * (1 - probability), 1};
        }
    }

    std::vector<std::uint32_t> sample() {
        std::vector<std::uint32_t> chosen;
        for (const std::uint32_t row : rows_)
            if (chance() < params_.rowShare) chosen.push_back(row);
        return chosen;
    }

    std::vector<BoostedTrees::Node> grow() {
        std::vector<BoostedTrees::Node> tree(1);
        std::vector<Bud> buds(1);
        buds[0].rows = sample();
        assess(buds[0]);
        for (std::uint32_t leaves = 1; leaves < params_.leaves; ++leaves) {
            const auto best =
                std::max_element(buds.begin(), buds.end(), [](const Bud& a, const Bud& b) { return a.best.gain < b.best.gain; });
            if (best->best.gain <= 0) break;
            part(tree, buds, static_cast<std::size_t>(best - buds.begin()));
        }
        for (const Bud& bud : buds) tree[bud.node].value = -params_.learningRate * bud.sums.gradient / (bud.sums.hessian + params_.pull);
        return tree;
    }

    void part(std::vector<BoostedTrees::Node>& tree, std::vector<Bud>& buds, std::size_t which) {
        Bud parent = std::move(buds[which]);
        const auto left = static_cast<std::uint32_t>(tree.size());
        BoostedTrees::Node& node = tree[parent.node];
        node = {false, parent.best.feature, parent.best.threshold, left, left + 1, 0};
        tree.resize(tree.size() + 2);
        Bud lower, upper;
        lower.node = left;
        upper.node = left + 1;
        for (const std::uint32_t row : parent.rows)
            (binned_[row * features_ + parent.best.feature] <= parent.best.threshold ? lower : upper).rows.push_back(row);
        assess(lower);
        assess(upper);
        buds[which] = std::move(lower);
        buds.push_back(std::move(upper));
    }

    /// Sums of the bud and its best split.
    void assess(Bud& bud) {
        for (const std::uint32_t row : bud.rows) bud.sums.add(statistics_[row]);
        for (std::uint32_t feature = 0; feature < features_; ++feature) {
            if (bins_.thresholds(feature).empty() || chance() >= params_.featureShare) continue;
            Histogram histogram{};
            for (const std::uint32_t row : bud.rows) histogram[binned_[row * features_ + feature]].add(statistics_[row]);
            consider(bud, feature, histogram);
        }
    }

    void consider(Bud& bud, std::uint32_t feature, const Histogram& histogram) const {
        const double whole = worth(bud.sums);
        Sums lower;
        for (std::uint32_t threshold = 0; threshold < bins_.thresholds(feature).size(); ++threshold) {
            lower.add(histogram[threshold]);
            const Sums upper = bud.sums.without(lower);
            if (lower.rows < params_.leastRows || upper.rows < params_.leastRows) continue;
            const double gain = worth(lower) + worth(upper) - whole;
            if (gain > bud.best.gain) bud.best = {gain, feature, threshold};
        }
    }

    double worth(const Sums& sums) const { return sums.gradient * sums.gradient / (sums.hessian + params_.pull); }

    void apply(const std::vector<BoostedTrees::Node>& tree) {
        for (const std::uint32_t row : rows_) {
            std::uint32_t at = 0;
            while (!tree[at].leaf) at = binned_[row * features_ + tree[at].feature] <= tree[at].threshold ? tree[at].left : tree[at].right;
            logOdds_[row] += tree[at].value;
        }
    }

    const std::vector<std::uint8_t>& answers_;
    const std::vector<std::uint32_t>& rows_;
    const FeatureBins& bins_;
    const BoostedTreesParams& params_;
    RandomBits random_;
    std::uint32_t features_;
    std::vector<std::uint8_t> binned_;
    std::vector<double> logOdds_;
    std::vector<Sums> statistics_;
};

}  // namespace

BoostedTrees fitBoostedTrees(const FeatureTable& table, const std::vector<std::uint8_t>& answers, const std::vector<std::uint32_t>& rows,
                             const FeatureBins& bins, const BoostedTreesParams& params) {
    return Booster(table, answers, rows, bins, params).run();
}

}  // namespace nearshelf::trainer

// SPDX-License-Identifier: MIT
#include "evaluate/evaluateDials.h"

#include "base/hash.h"
#include "build/readDials.h"
#include "evaluate/shelfFigures.h"
#include "pack/packWriter.h"

#include <set>
#include <utility>

namespace nearshelf::trainer {
namespace {

constexpr std::uint8_t shelfSize = 20;
constexpr int showings = 10;

const std::vector<std::pair<const char*, std::vector<float>>>& turns() {
    static const std::vector<std::pair<const char*, std::vector<float>>> all{
        {"diversity", {0, 0.05f, 0.1f, 0.2f, 0.3f, 0.5f, 0.8f, 1}}, {"explorationShare", {0, 0.05f, 0.1f, 0.2f, 0.3f, 0.5f}},
        {"marginDial", {0, 0.02f, 0.05f, 0.1f, 0.2f, 0.5f, 1, 2}},  {"newnessDial", {0, 0.02f, 0.05f, 0.1f, 0.2f, 0.5f, 1, 2}},
        {"stockDial", {0, 0.02f, 0.05f, 0.1f, 0.2f, 0.5f, 1, 2}},
    };
    return all;
}

constexpr float fatigueFactors[] = {1, 0.95f, 0.9f, 0.85f, 0.8f, 0.7f, 0.6f, 0.4f};

/// 0 … 1, by the item's id.
double chanceOf(const Product& product) { return static_cast<double>(static_cast<std::uint64_t>(keyOf(product.id)) >> 11) / (1ull << 53); }

class Turner {
public:
    Turner(BuiltStore store, const std::vector<ShopperQuery>& queries)
        : store_(std::move(store)), queries_(queries), dials_(standardDials()) {
        auto& margins = store_.model.numbers[static_cast<std::size_t>(pack::Column::margin)];
        for (std::size_t item = 0; item < margins.size(); ++item)
            margins[item] = static_cast<std::uint8_t>(1 + 254 * 0.6 * chanceOf(store_.products[item]));
    }

    float standard(const char* dial) const { return standardDials()[placeOfDial(dial)]; }
    void reset() { dials_ = standardDials(); }
    void turn(const char* dial, float value) { dials_[placeOfDial(dial)] = value; }

    /// A tenth of the items, others than those with the best margins.
    void emptyShelves(bool empty) {
        auto& stock = store_.model.numbers[static_cast<std::size_t>(pack::Column::stock)];
        for (std::size_t item = 0; item < stock.size(); ++item) {
            const double chance = 10 * chanceOf(store_.products[item]);
            stock[item] = empty && chance - static_cast<int>(chance) < 0.1 ? 0 : 1;
        }
    }

    ShelfFigures shelves() {
        rewrite();
        EngineReplay shopper(store_);
        ShelfTally tally(store_);
        for (const ShopperQuery& query : queries_) {
            open(shopper, query);
            tally.add(shopper.shelf(Strategy::recommendedForYou, shelfSize, Relevance::asShown), query.wanted);
        }
        return tally.figures();
    }

    FatiguePoint fatigue(float factor) {
        turn("fatigueFactor", factor);
        rewrite();
        EngineReplay shopper(store_);
        RankMetrics first, tenth;
        std::size_t seen = 0, different = 0;
        for (const ShopperQuery& query : queries_) {
            open(shopper, query);
            std::set<std::string> met;
            for (int showing = 1; showing <= showings; ++showing) {
                const auto shelf = shopper.shelf(Strategy::recommendedForYou, shelfSize, Relevance::asShown);
                met.insert(shelf.begin(), shelf.end());
                if (showing == 1) first.add(rankIn(shelf, query.wanted));
                if (showing == showings) tenth.add(rankIn(shelf, query.wanted));
                shopper.see(shelf);
            }
            seen += met.count(query.wanted);
            different += met.size();
        }
        const auto shoppers = static_cast<double>(queries_.size());
        return {static_cast<double>(factor),
                factor == standard("fatigueFactor"),
                first.hr20(),
                tenth.hr20(),
                100 * static_cast<double>(seen) / shoppers,
                static_cast<double>(different) / shoppers};
    }

private:
    static void open(EngineReplay& shopper, const ShopperQuery& query) {
        shopper.begin();
        for (const std::string& id : query.opened) shopper.view(id);
    }
    void rewrite() {
        store_.model.rankParams = dials_;
        store_.pack = writePack(store_.model);
    }

    BuiltStore store_;
    const std::vector<ShopperQuery>& queries_;
    std::vector<float> dials_;
};

}  // namespace

DialFigures evaluateDials(BuiltStore store, const std::vector<ShopperQuery>& queries, bool defaultsOnly, const ProgressFn& progress) {
    Turner turner(std::move(store), queries);
    DialFigures figures;
    figures.standard = turner.shelves();
    for (const char* dial : {"diversity", "explorationShare", "marginDial", "newnessDial", "stockDial"}) turner.turn(dial, 0);
    figures.neutral = turner.shelves();
    if (defaultsOnly) return figures;

    ProgressTicker ticker(progress, "turning dials", turns().size() + 1);
    for (std::size_t i = 0; i < turns().size(); ++i) {
        const auto& [dial, values] = turns()[i];
        turner.reset();
        turner.turn("explorationShare", 0);
        turner.emptyShelves(std::string(dial) == "stockDial");
        for (const float value : values) {
            turner.turn(dial, value);
            figures.dials.push_back({dial, static_cast<double>(value), value == turner.standard(dial), turner.shelves()});
        }
        ticker.at(i);
    }
    turner.emptyShelves(false);
    turner.reset();
    turner.turn("explorationShare", 0);
    for (const float factor : fatigueFactors) figures.fatigue.push_back(turner.fatigue(factor));
    ticker.finish();
    return figures;
}

}  // namespace nearshelf::trainer

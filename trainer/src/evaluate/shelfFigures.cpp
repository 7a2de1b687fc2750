// SPDX-License-Identifier: MIT
#include "evaluate/shelfFigures.h"

#include "shelf/diversity.h"

#include <algorithm>
#include <stdexcept>

namespace nearshelf::trainer {
namespace {

constexpr std::uint8_t freshDays = 30;

}  // namespace

ShelfTally::ShelfTally(const BuiltStore& store) : store_(store), shown_(store.products.size(), false) {
    const ErrorCode error = pack_.load({store.pack.bytes.data(), store.pack.bytes.size()});
    if (error != ErrorCode::none) throw std::runtime_error(std::string("the engine refuses the pack: ") + messageOf(error));
}

void ShelfTally::add(const std::vector<std::string_view>& shelf, std::string_view wanted) {
    metrics_.add(rankIn(shelf, wanted));
    ++shelves_;
    std::vector<ItemIndex> items;
    for (const std::string_view id : shelf) items.push_back(pack_.find(keyOf(id)));
    double distance = 0;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const ItemIndex item = items[i];
        shown_[indexOf(item)] = true;
        ++places_;
        const std::uint8_t margin = pack_.number(pack::Column::margin, item);
        margin_ += margin == 0 ? 0 : (margin - 1) / 254.0;
        fresh_ += pack_.number(pack::Column::ageDays, item) <= freshDays ? 1 : 0;
        outOfStock_ += pack_.number(pack::Column::stock, item) == 0 ? 1 : 0;
        for (std::size_t j = 0; j < i; ++j) distance += 1 - static_cast<double>(likeness(pack_, item, items[j]));
    }
    if (items.size() > 1) distance_ += distance / (static_cast<double>(items.size() * (items.size() - 1)) / 2);
}

ShelfFigures ShelfTally::figures() const {
    ShelfFigures figures;
    figures.metrics = metrics_;
    if (places_ == 0) return figures;
    const auto places = static_cast<double>(places_);
    figures.coverage = static_cast<double>(std::count(shown_.begin(), shown_.end(), true)) / static_cast<double>(shown_.size());
    figures.distance = pack_.dimension() == 0 ? 0 : distance_ / static_cast<double>(shelves_);
    figures.margin = margin_ / places;
    figures.fresh = static_cast<double>(fresh_) / places;
    figures.outOfStock = static_cast<double>(outOfStock_) / places;
    return figures;
}

}  // namespace nearshelf::trainer

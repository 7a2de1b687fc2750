// SPDX-License-Identifier: MIT
#include "evaluate/newItems.h"

#include "evaluate/engineReplay.h"
#include "pack/pack.h"
#include "shelf/diversity.h"

#include <stdexcept>

namespace nearshelf::trainer {
namespace {

constexpr std::uint8_t shelfSize = 20;

class NewItems {
public:
    explicit NewItems(const BuiltStore& store) : store_(store), shopper_(store), shown_(store.products.size(), false) {
        const ErrorCode error = pack_.load({store.pack.bytes.data(), store.pack.bytes.size()});
        if (error != ErrorCode::none) throw std::runtime_error(std::string("the engine refuses the pack: ") + messageOf(error));
        for (std::uint32_t i = 0; i < pack_.itemCount(); ++i)
            if (isNew(ItemIndex{i})) new_.push_back(ItemIndex{i});
        figures_.items = static_cast<std::uint32_t>(new_.size());
        figures_.stated = static_cast<double>(pack_.rankParams().explorationShare);
    }

    void visitNeighbours() {
        std::size_t found = 0;
        for (const ItemIndex item : new_) {
            const std::string& id = idOf(item);
            shopper_.begin();
            found += rankIn(shopper_.shelf(Strategy::similar, shelfSize, Relevance::asShown, {idOf(nearestKnown(item))}), id) > 0 ? 1 : 0;
        }
        if (!new_.empty()) figures_.besideNearest = static_cast<double>(found) / static_cast<double>(new_.size());
    }

    void openShelves(const Catalog& catalog, const std::vector<std::vector<std::uint32_t>>& paths) {
        std::uint64_t places = 0, ofNew = 0, shown = 0;
        for (const auto& path : paths) {
            if (path.size() < 2) continue;
            shopper_.begin();
            shopper_.view(catalog.products[path[0]].id);
            const auto shelf = shopper_.shelf(Strategy::recommendedForYou, shelfSize, Relevance::asShown);
            const std::string& wanted = catalog.products[path[1]].id;
            if (isNew(pack_.find(keyOf(wanted)))) figures_.wanted.add(rankIn(shelf, wanted));
            places += shelf.size();
            for (const std::string_view id : shelf) {
                const ItemIndex item = pack_.find(keyOf(id));
                if (!isNew(item)) continue;
                ++ofNew;
                shown += shown_[indexOf(item)] ? 0 : 1;
                shown_[indexOf(item)] = true;
            }
        }
        if (places > 0) figures_.places = static_cast<double>(ofNew) / static_cast<double>(places);
        if (!new_.empty()) figures_.shown = static_cast<double>(shown) / static_cast<double>(new_.size());
    }

    const NewItemFigures& figures() const { return figures_; }

private:
    const std::string& idOf(ItemIndex item) const { return store_.products[indexOf(item)].id; }
    bool isNew(ItemIndex item) const {
        return item != noItem && pack_.has(pack::traitUntouched, item) && !pack_.has(pack::traitHidden, item);
    }
    ItemIndex nearestKnown(ItemIndex item) const {
        ItemIndex nearest{0};
        float most = -1;
        for (std::uint32_t i = 0; i < pack_.itemCount(); ++i) {
            const ItemIndex other{i};
            if (pack_.has(pack::traitUntouched, other) || pack_.has(pack::traitHidden, other)) continue;
            const float like = likeness(pack_, item, other);
            if (like <= most) continue;
            most = like;
            nearest = other;
        }
        return nearest;
    }

    const BuiltStore& store_;
    EngineReplay shopper_;
    Pack pack_;
    std::vector<ItemIndex> new_;
    std::vector<bool> shown_;
    NewItemFigures figures_;
};

}  // namespace

NewItemFigures newItemFigures(const BuiltStore& store, const Catalog& catalog, const std::vector<std::vector<std::uint32_t>>& paths) {
    NewItems items(store);
    items.visitNeighbours();
    items.openShelves(catalog, paths);
    return items.figures();
}

}  // namespace nearshelf::trainer

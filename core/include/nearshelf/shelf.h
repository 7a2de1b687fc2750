// SPDX-License-Identifier: MIT
// What a page asks for and what it gets: a shelf of items, each with a reason a shopper understands.
#pragma once

#include "nearshelf/event.h"
#include "nearshelf/list.h"
#include "nearshelf/types.h"

#include <cstdint>
#include <string_view>

namespace nearshelf {

/// Numbers are part of the door and pack formats: appended, never changed.
enum class Strategy : std::uint8_t {
    recommendedForYou = 0,
    inspiredByBrowsing = 1,
    alsoViewed = 2,
    alsoBought = 3,
    boughtTogether = 4,
    similar = 5,
    trending = 6,
    popular = 7,
    recentlyViewed = 8,
    newForYou = 9,
};
constexpr std::uint8_t strategyCount = 10;

/// How the shelf came about, best first. `storeOrder` leaves the page as the store rendered it.
enum class ShelfLevel : std::uint8_t { personal = 0, popular = 1, storeOrder = 2 };

/// Why an item is shown. Numbers are part of the door format: appended, never changed.
enum class Reason : std::uint8_t {
    none = 0,
    viewedTogether = 1,  ///< argument: the item the shopper viewed
    boughtTogether = 2,  ///< argument: the item in the cart, on the page or bought
    similarTo = 3,       ///< argument: the item it resembles
    interest = 4,        ///< argument: the facet value the shopper likes
    recentlyViewed = 5,
    trending = 6,
    popular = 7,
    newArrival = 8,
    storePick = 9,   ///< pinned or boosted by the merchant
    discovery = 10,  ///< exploration: shown to learn whether it fits
};

struct ShelfRequest {
    Strategy strategy = Strategy::recommendedForYou;
    std::uint8_t count = 12;
    bool dryRun = false;       ///< do not remember the items as shown on this page
    bool firstOnPage = false;  ///< starts a pass over the page's shelves: forget which items earlier shelves showed
    bool plain = false;  ///< relevance alone: no rules, no business terms, no diversity, all but the anchors allowed (evaluation protocols)
    Seconds now = 0;
    std::uint32_t seed = 0;      ///< for exploration of new items only, never for privacy
    List<ItemKey> anchors;       ///< the page's product or the cart's contents
    List<ItemKey> held;          ///< cards the page holds; not empty: rank only these
    List<ItemKey> unavailable;   ///< what the page knows to be out of stock
    List<std::uint16_t> shards;  ///< picture shards this page loads; not empty: choose only from these
};

struct ShelfItem {
    ItemIndex item = noItem;
    std::uint16_t heldPosition = 0xFFFF;  ///< position in `held`, 0xFFFF when the page holds no such card
    Reason reason = Reason::none;
    ItemIndex reasonItem = noItem;
    std::string_view reasonFacet, reasonValue;  ///< UTF-8 names within the pack, valid while it is loaded
    float score = 0;
};

struct Shelf {
    ShelfLevel level = ShelfLevel::storeOrder;
    List<ShelfItem> items;
};

}  // namespace nearshelf

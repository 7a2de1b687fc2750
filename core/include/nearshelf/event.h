// SPDX-License-Identifier: MIT
// What a store page tells the engine: one struct per thing a shopper does.
#pragma once

#include "nearshelf/list.h"
#include "nearshelf/types.h"

#include <cstdint>
#include <string_view>

namespace nearshelf {

/// Numbers are part of the door format: appended, never changed.
enum class EventType : std::uint8_t {
    pageView = 1,            ///< `page` says which kind; `items` the page's product, or the cart's contents on cart and checkout pages
    productView = 2,         ///< `items[0]` was opened
    productLeave = 3,        ///< `items[0]` was left after `amount` seconds with `depth` of the page scrolled
    listImpression = 4,      ///< `items` were seen in a list or shelf (≥ half visible for a second)
    listClick = 5,           ///< `items[0]` was clicked in a list or shelf
    addToCart = 6,           ///< `items[0]`, `amount` pieces
    removeFromCart = 7,      ///< `items[0]`
    addToWishlist = 8,       ///< `items[0]`
    removeFromWishlist = 9,  ///< `items[0]`
    compare = 10,            ///< `items` were put beside each other
    search = 11,             ///< `text` was searched; never leaves the device
    filter = 12,             ///< a list was narrowed to `facet` = `value`
    order = 13,              ///< `items` were bought; `flags` bit 0: as a gift
    trafficSource = 14,      ///< `text` is email, push, search, social, ads, direct or referral
    preference = 15,         ///< the shopper said so: `facet` = `value`, `amount` in [-1, 1]
    gift = 16,               ///< this visit is for somebody else (`amount` 1) or no longer (`amount` 0)
    notInterested = 17,      ///< `items[0]`, by the shopper's own word
};
constexpr std::uint8_t eventTypeCount = 17;

enum class PageKind : std::uint8_t { other = 0, home, category, product, search, cart, checkout, order };
constexpr std::uint8_t pageKindCount = 8;

constexpr std::uint8_t eventFlagGift = 1;    ///< this order is a present
constexpr std::uint8_t eventFlagHidden = 2;  ///< the page was never visible or the browser is driven by a machine: not a shopper's act

struct Event {
    EventType type = EventType::pageView;
    PageKind page = PageKind::other;
    std::uint8_t flags = 0;
    Seconds time = 0;
    float amount = 0;  ///< seconds, pieces or a preference's strength, by type
    float depth = 0;   ///< share of the page scrolled, 0 … 1
    List<ItemKey> items;
    std::string_view facet, value, text;  ///< UTF-8, borrowed for the call
};

}  // namespace nearshelf

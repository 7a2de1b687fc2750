// SPDX-License-Identifier: MIT
// What the decisions' module is told of a visit. Numbers are part of its format (docs/format/decide.md): appended, never changed.
#pragma once

#include "nearshelf/types.h"

#include <cstdint>
#include <string_view>

namespace nearshelf {

/// The first seventeen are those of EventType.
enum class ActKind : std::uint8_t {
    pageView = 1,            ///< `page` says which kind
    productView = 2,         ///< `item` of `category` at `price` was opened
    productLeave = 3,        ///< `item` was left after `amount` seconds with `depth` of the page scrolled
    listImpression = 4,      ///< a list was seen: only that time passes
    listClick = 5,           ///< `item` was clicked in a list
    addToCart = 6,           ///< `item`, `amount` pieces
    removeFromCart = 7,      ///< `item`
    addToWishlist = 8,       ///< `item`
    removeFromWishlist = 9,  ///< `item`
    compare = 10,            ///< `item` was put beside others
    search = 11,             ///< something was searched; the words stay with the caller
    filter = 12,             ///< a list was narrowed
    order = 13,              ///< the visit ended in an order; what was in it comes by `order`
    trafficSource = 14,      ///< `source` says where she came from
    preference = 15,
    gift = 16,           ///< this visit is for somebody else (`amount` 1) or no longer (`amount` 0), by her own word
    notInterested = 17,  ///< `item`
    back = 18,           ///< the browser's back button
    priceOrder = 19,     ///< a list was sorted or narrowed by price, or its offers were asked for
    coupon = 20,         ///< a code was entered or looked for
    details = 21,        ///< reviews, a size guide, questions or a specification of `item` were opened
    visitBegins = 22,    ///< `source`, and `amount` minutes that local time is ahead of UTC; device in `page`
};
constexpr std::uint8_t actKindCount = 22;

enum class VisitSource : std::uint8_t { unknown = 0, direct, search, ads, social, referral, email, push };
constexpr std::uint8_t visitSourceCount = 8;

enum class Device : std::uint8_t { unknown = 0, desktop, phone, tablet };
constexpr std::uint8_t deviceCount = 4;

constexpr std::uint8_t actFlagHidden = 1;     ///< the page was never visible, or a machine drives the browser
constexpr std::uint8_t actFlagGiftHint = 2;   ///< speaks for a present: a query that says so, a category of presents, gift wrap
constexpr std::uint8_t actFlagSensitive = 4;  ///< the merchant marked the category: nothing is learnt but that time passes

struct Act {
    ActKind kind = ActKind::pageView;
    std::uint8_t page = 0;  ///< PageKind of a page view, Device of a beginning
    std::uint8_t flags = 0;
    VisitSource source = VisitSource::unknown;
    Seconds time = 0;
    float price = 0;                  ///< of one piece in the store's currency, 0 = unknown
    float usualPrice = 0;             ///< before a reduction, 0 = none
    float amount = 0;                 ///< pieces, seconds, minutes or yes, by kind
    float depth = 0;                  ///< share of the page scrolled, 0 … 1
    std::string_view item, category;  ///< the store's own id, the category's path; borrowed for the call, may be empty
};

}  // namespace nearshelf

// SPDX-License-Identifier: MIT
// What a visit may be about, and what speaks for it. Numbers are part of docs/format/decide.md: appended, never changed.
#pragma once

#include <cstddef>
#include <cstdint>

namespace nearshelf {

enum class IntentState : std::uint8_t {
    browsing = 0,        ///< looking round, or not known yet
    strong = 1,          ///< about to buy
    comparing = 2,       ///< choosing among alike products
    research = 3,        ///< reading up on something
    impulse = 4,         ///< quickly taken with something
    priceSensitive = 5,  ///< after a good price
    lifecycle = 6,       ///< brought back by a message of the store's
    gift = 7,            ///< for somebody else
};
constexpr std::size_t intentStateCount = 8;

/// Signals of a visit, each 0 … 1, by how far they are present; also the reasons that are given for a state.
enum class IntentReason : std::uint8_t {
    cartFilled = 0,       ///< something is in the cart
    checkoutReached = 1,  ///< cart or checkout page opened
    itemRevisited = 2,    ///< the same products opened again
    alikeViewed = 3,      ///< several products of one category
    compared = 4,         ///< products put beside each other, or opened in turns
    readLong = 5,         ///< long stays, far down the page
    detailsOpened = 6,    ///< reviews, size guides, specifications
    searched = 7,
    categoriesHopped = 8,  ///< from category to category
    leftQuickly = 9,       ///< short stays
    cartedQuickly = 10,    ///< into the cart within moments of the first sight
    cameByAd = 11,         ///< an advertisement or a social network
    soughtPrice = 12,      ///< sorted by price, asked for offers, tried a code
    viewedReduced = 13,    ///< products at a reduced price
    cameByMessage = 14,    ///< an e-mail or a push message of the store's
    saidGift = 15,         ///< by her own word
    giftHints = 16,        ///< gift wrap, presents looked for
    cartChanged = 17,      ///< taken out of the cart again
    checkoutLeft = 18,     ///< checkout left without an order
    returned = 19,         ///< after two weeks and more
    longVisit = 20,
    eveningPhone = 21,  ///< on a phone, in the evening
    justBegun = 22,     ///< little is known yet
    categoryLeft = 23,  ///< another category than at the beginning
};
constexpr std::size_t intentReasonCount = 24;

}  // namespace nearshelf

// SPDX-License-Identifier: MIT
// What is known of the visit that runs: counts, products seen, and the state it is in. Plain bytes: it is saved between pages.
#pragma once

#include "nearshelf/act.h"

#include "intent/intentState.h"

#include <cstddef>
#include <cstdint>

namespace nearshelf {

struct LiveVisitParams {
    Seconds endsAfter = 30 * 60;    ///< a pause this long ends a visit [GA: 30 minutes]
    Seconds backwardSeconds = 300;  ///< how far a clock may run backwards between acts
    std::uint16_t burstActs = 40;   ///< acts within burstSeconds that no hand can do
    Seconds burstSeconds = 10;
    float shortStaySeconds = 12;  ///< a product left sooner was only glanced at, 5 … 20 [chosen by hand]
    float reducedShare = 0.05f;   ///< a price this far below the usual one is a reduction, 0.02 … 0.2
};

/// A product of this visit.
struct SeenItem {
    std::uint32_t item = 0, category = 0;  ///< short keys
    std::uint16_t dwellSeconds = 0;
    std::uint8_t views = 0;
    std::uint8_t cart = 0;  ///< 1 while it is in the cart
};

struct LiveVisit {
    static constexpr std::size_t mostItems = 20;

    Seconds begin = 0, last = 0;
    Seconds previousEnd = 0;  ///< of the visit before, 0 for the first
    Seconds firstCart = 0, checkout = 0, lastBack = 0, burstBegin = 0;
    float dwellSum = 0, lastDwell = 0, readSum = 0;
    float priceSum = 0, lastPrice = 0;
    std::uint32_t firstCategory = 0, lastCategory = 0;
    float smoothed[intentStateCount] = {};  ///< log-weights of the states
    std::uint16_t acts = 0, hidden = 0, burst = 0;
    std::uint16_t fired = 0;  ///< bits of the triggers of this visit
    std::uint16_t views = 0, stays = 0, shortStays = 0, reduced = 0, categoryChanges = 0, viewsSinceCart = 0, awayFromFirst = 0;
    std::int16_t utcMinutes = 0;
    std::uint8_t counts[actKindCount + 1] = {};  ///< by ActKind, at most 255
    std::uint8_t checkoutPages = 0, listPages = 0, giftHints = 0, backsInARow = 0;
    std::uint8_t items = 0;  ///< of `seen`
    std::uint8_t device = 0, source = 0;
    std::uint8_t named = 0;    ///< IntentState
    std::uint8_t leading = 0;  ///< ahead since the last act, not named yet
    std::uint8_t saidGift = 0, ordered = 0, bounced = 0, machine = 0;
    SeenItem seen[mostItems];  ///< the one seen least recently first

    /// Whether the counts of a saved visit stay within its arrays.
    bool plausible() const noexcept;
    /// Takes part in the visit, or begins a new one; false for an act that is to be dropped.
    bool observe(const Act& act) noexcept;

    std::uint32_t cartItems() const noexcept;
    const SeenItem* find(std::uint32_t item) const noexcept;
    /// Hour 0 … 23 and weekday 0 (Monday) … 6 of the shopper's own clock.
    std::uint32_t localHour(Seconds now) const noexcept;
    std::uint32_t localWeekday(Seconds now) const noexcept;
    std::uint8_t countOf(ActKind kind) const noexcept { return counts[static_cast<std::size_t>(kind)]; }

private:
    void beginAt(Seconds now) noexcept;
    SeenItem& open(std::uint32_t item, std::uint32_t category) noexcept;
    void view(const Act& act) noexcept;
    void leave(const Act& act) noexcept;
    void changeCart(const Act& act, bool into) noexcept;
    void page(const Act& act) noexcept;
};

/// The signals of a visit as numbers 0 … 1, by IntentReason.
void visitSignals(const LiveVisit& visit, float* signals) noexcept;

}  // namespace nearshelf

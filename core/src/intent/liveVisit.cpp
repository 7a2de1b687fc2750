// SPDX-License-Identifier: MIT
#include "intent/liveVisit.h"

#include "nearshelf/event.h"

#include "base/shortKey.h"

namespace nearshelf {
namespace {

constexpr LiveVisitParams params{};

template <typename Count>
void increment(Count& count) {
    if (count != static_cast<Count>(-1)) ++count;
}

}  // namespace

bool LiveVisit::plausible() const noexcept { return items <= mostItems && named < intentStateCount && leading < intentStateCount; }

void LiveVisit::beginAt(Seconds now) noexcept {
    LiveVisit next;
    next.previousEnd = last;
    next.begin = next.last = now;
    next.utcMinutes = utcMinutes;
    next.device = device;
    // What lies in the cart outlives a visit.
    for (std::size_t i = 0; i < items; ++i)
        if (seen[i].cart != 0) next.seen[next.items++] = {seen[i].item, seen[i].category, 0, 0, 1};
    *this = next;
}

bool LiveVisit::observe(const Act& act) noexcept {
    if ((act.flags & actFlagHidden) != 0) {
        increment(hidden);
        return false;
    }
    Seconds now = act.time;
    if (now < last) {
        if (last - now > params.backwardSeconds) return false;
        now = last;
    }
    if (begin == 0 || now - last > params.endsAfter) beginAt(now);
    last = now;
    if (act.kind == ActKind::visitBegins) {
        if (act.page != 0) device = act.page;
        utcMinutes = static_cast<std::int16_t>(act.amount);
    }
    if (source == 0) source = static_cast<std::uint8_t>(act.source);
    if ((act.flags & actFlagSensitive) != 0 || act.kind == ActKind::visitBegins || act.kind == ActKind::listImpression) return true;
    if (burst == 0 || now - burstBegin >= params.burstSeconds) {
        burstBegin = now;
        burst = 0;
    }
    if (++burst > params.burstActs) machine = 1;
    increment(acts);
    increment(counts[static_cast<std::size_t>(act.kind)]);
    if ((act.flags & actFlagGiftHint) != 0) increment(giftHints);
    if (act.kind != ActKind::back && act.kind != ActKind::productLeave && act.kind != ActKind::pageView && act.kind != ActKind::productView)
        backsInARow = 0;
    switch (act.kind) {
        case ActKind::pageView: page(act); break;
        case ActKind::productView: view(act); break;
        case ActKind::productLeave: leave(act); break;
        case ActKind::addToCart: changeCart(act, true); break;
        case ActKind::removeFromCart: changeCart(act, false); break;
        case ActKind::gift: saidGift = act.amount > 0 ? 1 : 0; break;
        case ActKind::order:
            ordered = 1;
            checkout = 0;
            for (std::size_t i = 0; i < items; ++i) seen[i].cart = 0;
            break;
        case ActKind::back:
            backsInARow = now - lastBack <= 30 ? static_cast<std::uint8_t>(backsInARow < 255 ? backsInARow + 1 : 255) : std::uint8_t{1};
            lastBack = now;
            break;
        default: break;
    }
    return true;
}

SeenItem& LiveVisit::open(std::uint32_t item, std::uint32_t category) noexcept {
    SeenItem entry;
    std::size_t at = 0;
    while (at < items && seen[at].item != item) ++at;
    if (at < items) {
        entry = seen[at];
    } else if (items < mostItems) {
        at = items++;
    } else {
        // The one seen longest ago makes room, but nothing that lies in the cart while anything else does.
        for (at = 0; at + 1 < items && seen[at].cart != 0;) ++at;
    }
    for (; at + 1 < items; ++at) seen[at] = seen[at + 1];
    entry.item = item;
    if (category != 0) entry.category = category;
    seen[items - 1] = entry;
    return seen[items - 1];
}

void LiveVisit::view(const Act& act) noexcept {
    const std::uint32_t category = shortKeyOf(act.category);
    increment(views);
    increment(viewsSinceCart);
    increment(open(shortKeyOf(act.item), category).views);
    if (act.price > 0) {
        priceSum += act.price;
        lastPrice = act.price;
        if (act.usualPrice > act.price * (1 + params.reducedShare)) increment(reduced);
    }
    if (category != 0) {
        if (firstCategory == 0) firstCategory = category;
        if (lastCategory != 0 && category != lastCategory) increment(categoryChanges);
        lastCategory = category;
        awayFromFirst = category == firstCategory ? std::uint16_t{0} : static_cast<std::uint16_t>(awayFromFirst + 1);
    }
    // Checkout was left for a product: that she went back to shopping says as much as closing the page would.
    if (checkout != 0 && ordered == 0) bounced = 1;
}

void LiveVisit::leave(const Act& act) noexcept {
    const float seconds = act.amount < 600 ? act.amount : 600;
    increment(stays);
    dwellSum += seconds;
    lastDwell = seconds;
    readSum += seconds * (0.5f + act.depth);
    if (seconds < params.shortStaySeconds) increment(shortStays);
    const std::uint32_t item = shortKeyOf(act.item);
    for (std::size_t i = 0; i < items; ++i)
        if (seen[i].item == item && seen[i].dwellSeconds < 60000)
            seen[i].dwellSeconds = static_cast<std::uint16_t>(seen[i].dwellSeconds + static_cast<std::uint16_t>(seconds));
}

void LiveVisit::changeCart(const Act& act, bool into) noexcept {
    SeenItem& item = open(shortKeyOf(act.item), shortKeyOf(act.category));
    item.cart = into ? 1 : 0;
    viewsSinceCart = 0;
    if (into && firstCart == 0) firstCart = last;
}

void LiveVisit::page(const Act& act) noexcept {
    const auto kind = static_cast<PageKind>(act.page);
    if (kind == PageKind::cart || kind == PageKind::checkout) increment(checkoutPages);
    if (kind == PageKind::category || kind == PageKind::search) increment(listPages);
    if (kind == PageKind::checkout)
        checkout = last;
    else if (kind != PageKind::order && kind != PageKind::cart && checkout != 0 && ordered == 0)
        bounced = 1;
}

std::uint32_t LiveVisit::cartItems() const noexcept {
    std::uint32_t sum = 0;
    for (std::size_t i = 0; i < items; ++i) sum += seen[i].cart;
    return sum;
}

const SeenItem* LiveVisit::find(std::uint32_t item) const noexcept {
    for (std::size_t i = 0; i < items; ++i)
        if (seen[i].item == item) return &seen[i];
    return nullptr;
}

static std::uint32_t localMinutes(const LiveVisit& visit, Seconds now) {
    return now / 60 + static_cast<std::uint32_t>(static_cast<std::int32_t>(visit.utcMinutes));
}

std::uint32_t LiveVisit::localHour(Seconds now) const noexcept { return localMinutes(*this, now) / 60 % 24; }

// 1970-01-01 was a Thursday.
std::uint32_t LiveVisit::localWeekday(Seconds now) const noexcept { return (localMinutes(*this, now) / 1440 + 3) % 7; }

}  // namespace nearshelf

// SPDX-License-Identifier: MIT
#include "nearshelf/types.h"

#include "intent/liveVisit.h"

namespace nearshelf {
namespace {

/// How fully something is there that counts from `from` on and fully at `to`.
float reach(float value, float from, float to) {
    if (!(value > from)) return 0;
    return value >= to ? 1.0f : (value - from) / (to - from);
}

/// Counts that several signals need.
struct Tally {
    bool cartedSeen = false;  ///< something in the cart was opened first
    float distinct = 0, revisits = 0, revisitedItems = 0, alike = 0, alikeRevisits = 0, categories = 0;

    explicit Tally(const LiveVisit& visit) {
        for (std::size_t i = 0; i < visit.items; ++i) {
            const SeenItem& item = visit.seen[i];
            if (item.views == 0) continue;
            ++distinct;
            cartedSeen = cartedSeen || item.cart != 0;
            revisits += static_cast<float>(item.views - 1);
            revisitedItems += item.views > 1 ? 1.0f : 0.0f;
            float same = 0, again = 0;
            bool first = true;
            for (std::size_t j = 0; j < visit.items; ++j) {
                if (visit.seen[j].views == 0 || visit.seen[j].category != item.category || item.category == 0) continue;
                if (j < i) first = false;
                ++same;
                again += static_cast<float>(visit.seen[j].views - 1);
            }
            if (first) ++categories;
            if (same > alike) alike = same;
            if (again > alikeRevisits && same > 1) alikeRevisits = again;
        }
    }
};

}  // namespace

void visitSignals(const LiveVisit& visit, float* signals) noexcept {
    for (std::size_t i = 0; i < intentReasonCount; ++i) signals[i] = 0;
    const auto set = [signals](IntentReason reason, float value) { signals[static_cast<std::size_t>(reason)] = value; };
    const auto count = [&visit](ActKind kind) { return static_cast<float>(visit.countOf(kind)); };
    const Tally tally(visit);
    const auto views = static_cast<float>(visit.views), stays = static_cast<float>(visit.stays);
    set(IntentReason::cartFilled, visit.ordered != 0 ? 1.0f : reach(static_cast<float>(visit.cartItems()), 0, 2));
    set(IntentReason::checkoutReached, reach(static_cast<float>(visit.checkoutPages), 0, 2));
    set(IntentReason::itemRevisited, reach(tally.revisits, 0, 3));
    set(IntentReason::alikeViewed, views > 0 ? reach(tally.alike, 2, 5) * reach(tally.alike / tally.distinct, 0.3f, 0.8f) : 0);
    set(IntentReason::compared, reach(count(ActKind::compare) + (tally.alike > 1 ? tally.alikeRevisits : 0), 0, 4));
    set(IntentReason::readLong, stays > 0 ? reach(visit.readSum / stays, 30, 90) : 0);
    set(IntentReason::detailsOpened, reach(count(ActKind::details), 0, 3));
    set(IntentReason::searched, reach(count(ActKind::search), 0, 2));
    set(IntentReason::categoriesHopped, reach(tally.categories, 1, 4) * reach(static_cast<float>(visit.categoryChanges), 0, 0.6f * views));
    set(IntentReason::leftQuickly, stays > 0 ? static_cast<float>(visit.shortStays) / stays : 0);
    const auto cartAfter = static_cast<float>(visit.firstCart - visit.begin);
    set(IntentReason::cartedQuickly,
        visit.firstCart == 0 || !tally.cartedSeen ? 0 : (1 - reach(cartAfter, 60, 180)) * (1 - reach(views, 3, 6)));
    const auto source = static_cast<VisitSource>(visit.source);
    set(IntentReason::cameByAd, source == VisitSource::ads || source == VisitSource::social ? 1.0f : 0.0f);
    set(IntentReason::soughtPrice, reach(count(ActKind::priceOrder) + count(ActKind::coupon), 0, 3));
    set(IntentReason::viewedReduced, views > 0 ? reach(views, 0, 3) * static_cast<float>(visit.reduced) / views : 0);
    set(IntentReason::cameByMessage, source == VisitSource::email || source == VisitSource::push ? 1.0f : 0.0f);
    set(IntentReason::saidGift, visit.saidGift != 0 ? 1.0f : 0.0f);
    set(IntentReason::giftHints, reach(static_cast<float>(visit.giftHints), 1, 3));
    set(IntentReason::cartChanged, reach(count(ActKind::removeFromCart), 0, 2));
    set(IntentReason::checkoutLeft, visit.bounced != 0 && visit.ordered == 0 ? 1.0f : 0.0f);
    const Seconds away = visit.previousEnd == 0 ? 0 : visit.begin - visit.previousEnd;
    set(IntentReason::returned, away >= 14 * secondsPerDay ? 1.0f : 0.0f);
    set(IntentReason::longVisit, reach(static_cast<float>(visit.last - visit.begin), 300, 1200));
    const std::uint32_t hour = visit.localHour(visit.last);
    set(IntentReason::eveningPhone, visit.device == static_cast<std::uint8_t>(Device::phone) && (hour >= 20 || hour < 2) ? 1.0f : 0.0f);
    set(IntentReason::justBegun, 1 - reach(static_cast<float>(visit.acts), 1, 5));
    set(IntentReason::categoryLeft, reach(static_cast<float>(visit.awayFromFirst), 1, 4));
}

}  // namespace nearshelf

// SPDX-License-Identifier: MIT
#include "lifecycle/ownOrders.h"

#include "base/calendar.h"
#include "base/exp2.h"
#include "base/shortKey.h"

namespace nearshelf {
namespace {

constexpr float secondsPerWeek = 7.0f * static_cast<float>(secondsPerDay), yearWeeks = 365 / 7.0f;
constexpr float discountWeight = 3;  ///< orders that the store's share counts as much as, 1 … 10 [chosen by hand]
constexpr float seasonWeight = 12;   ///< orders that the store's year counts as much as, 4 … 30 [chosen by hand]
constexpr float visitWeight = 0.5f;  ///< what a visit after a good price says, in orders, 0 … 1 [chosen by hand]
constexpr float squareUnits = 256, mostSquares = 65535;
constexpr std::uint8_t ownTimes = 3;  ///< purchases of her own that make a product one that is bought again

}  // namespace

float LifecycleModel::gapOf(std::string_view item) const noexcept {
    const std::uint32_t key = shortKeyOf(item);
    for (const ProductGap& gap : gaps)
        if (gap.item == key) return gap.days;
    return 0;
}

float OwnProduct::gapDays(const LifecycleModel& model) const noexcept {
    const float products = model.gapOf(name.view());
    const RestockParams prior{products > 0 ? products : model.usual.days, model.usual.weight};
    return expectedGapDays(prior, logGaps, times > 0 ? static_cast<float>(times - 1) : 0);
}

bool OwnProduct::isRegular(const LifecycleModel& model) const noexcept {
    const float sum = static_cast<float>(squares - 1) / squareUnits, gaps = static_cast<float>(times) - 1;
    return squares > 0 && times > 2 && nextGapVariance(model.spread, sum, gaps) <= regularVariance;
}

bool OwnOrders::plausible() const noexcept {
    for (const OwnProduct& product : products)
        if (!product.name.plausible()) return false;
    return kept <= mostOrders && keptProducts <= mostProducts;
}

void OwnOrders::add(Seconds now, float value, std::uint8_t flags) noexcept {
    if (kept == mostOrders) {
        for (std::size_t i = 1; i < kept; ++i) orders[i - 1] = orders[i];
        --kept;
    }
    OwnOrder& order = orders[kept++];
    order.time = now;
    order.value = value;
    order.flags = flags;
    if (count == 0 || now / secondsPerDay != last / secondsPerDay) ++days;
    if (count == 0) first = now;
    if (now > last) last = now;
    ++count;
    total += value;
    if ((flags & orderFlagDiscount) != 0) ++discounted;
    std::uint8_t& month = months[monthOf(now / secondsPerDay) - 1];
    if (month < 255) ++month;
}

void OwnOrders::addProduct(Seconds now, std::string_view item) noexcept {
    if (!ShortName::fits(item)) return;
    std::size_t at = 0;
    while (at < keptProducts && !products[at].name.is(item)) ++at;
    if (at == keptProducts) {
        if (keptProducts == mostProducts) {
            // What was bought once, longest ago, makes room.
            at = 0;
            for (std::size_t i = 1; i < keptProducts; ++i)
                if (products[i].times < products[at].times ||
                    (products[i].times == products[at].times && products[i].last < products[at].last))
                    at = i;
        } else {
            ++keptProducts;
        }
        products[at] = OwnProduct();
        products[at].name = ShortName::of(item);
    }
    OwnProduct& product = products[at];
    const Seconds gap = now > product.last ? now - product.last : 0;
    if (product.times > 0) {
        if (gap < secondsPerDay) return;  // two orders of one day are one purchase in two parcels
        const float logGap = log2Of(static_cast<float>(gap) / static_cast<float>(secondsPerDay));
        const auto known = static_cast<float>(product.times - 1);
        // Each gap adds its squared distance from the mean of those before, less what it moves the mean [Welford].
        const float off = known > 0 ? logGap - product.logGaps / known : 0;
        const float more = static_cast<float>(product.squares) + off * off * known / (known + 1) * squareUnits;
        if (product.squares > 0 || known == 0)
            product.squares = static_cast<std::uint16_t>(known == 0 ? 1 : more < mostSquares ? more : mostSquares);
        product.logGaps += logGap;
    }
    product.last = now;
    if (product.times < 255) ++product.times;
}

bool OwnOrders::remove(std::string_view item) noexcept {
    for (std::size_t i = 0; i < keptProducts; ++i) {
        if (!products[i].name.is(item)) continue;
        products[i] = products[--keptProducts];
        products[keptProducts] = OwnProduct();
        return true;
    }
    return false;
}

const OwnProduct* OwnOrders::find(std::string_view item) const noexcept {
    for (std::size_t i = 0; i < keptProducts; ++i)
        if (products[i].name.is(item)) return &products[i];
    return nullptr;
}

bool OwnOrders::isReplenished(const LifecycleModel& model, const OwnProduct& product) noexcept {
    return product.times >= ownTimes || model.gapOf(product.name.view()) > 0;
}

LifecycleForecast OwnOrders::forecast(const LifecycleModel& model, Seconds now, float priceSeeking, float visits) const noexcept {
    LifecycleForecast result;
    const auto orderCount = static_cast<float>(count);
    result.discountSensitivity = (static_cast<float>(discounted) + visitWeight * priceSeeking + discountWeight * model.discountShare) /
                                 (orderCount + visitWeight * visits + discountWeight);
    result.value = expectedSpend(model.spend, orderCount, count > 0 ? total / orderCount : 0);
    if (count == 0) return result;
    PurchaseRecord record;
    record.repeats = static_cast<float>(days - 1);
    record.last = static_cast<float>(last - first) / secondsPerWeek;
    record.age = static_cast<float>((now > last ? now : last) - first) / secondsPerWeek;
    result.alive = probabilityAlive(model.rate, record);
    result.orders = expectedPurchases(model.rate, record, yearWeeks);
    result.churn = 1 - chanceOfPurchase(model.rate, record, yearWeeks);
    result.yearValue = result.orders * result.value;
    float strongest = 0;
    for (std::size_t month = 0; month < 12; ++month) {
        const float share = (static_cast<float>(months[month]) + seasonWeight * model.months[month]) / (orderCount + seasonWeight);
        if (share <= strongest) continue;
        strongest = share;
        result.strongestMonth = static_cast<std::uint8_t>(month + 1);
    }
    result.seasonality = (strongest - 1 / 12.0f) * 12 / 11;
    return result;
}

}  // namespace nearshelf

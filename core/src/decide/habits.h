// SPDX-License-Identifier: MIT
// When and for what a shopper comes, over weeks. Plain bytes: they are saved.
#pragma once

#include "nearshelf/types.h"

#include "base/shortName.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace nearshelf::decide {

struct HabitParams {
    float halfLifeDays = 30;              ///< of a category's weight, 7 … 90 [chosen by hand, as profile's medium memory]
    float view = 1, cart = 4, order = 8;  ///< what acts say, in views
    float leastWeight = 2.5f;             ///< below it a category is a glimpse, and is not held against or for anything, 1 … 5
    float mostAffinity = 0.75f;           ///< 0.5 … 1: no category ever fills a page alone
    std::uint8_t leastVisits = 4;         ///< before hours and weekdays are named, 3 … 10
};

struct HabitCategory {
    ShortName name;
    float weight = 0;
    Seconds last = 0;

    float weightAt(Seconds now) const noexcept;
};

struct Habits {
    static constexpr std::size_t mostCategories = 10;
    static constexpr std::uint8_t unknown = 0xFF;

    HabitCategory categories[mostCategories];
    Seconds firstVisit = 0;
    std::uint16_t visits = 0, priceVisits = 0;
    std::uint8_t hours[24] = {}, weekdays[7] = {};
    std::uint8_t kept = 0;

    bool plausible() const noexcept;
    void beginVisit(Seconds now, std::uint32_t hour, std::uint32_t weekday) noexcept;
    void note(std::string_view category, float weight, Seconds now) noexcept;
    bool remove(std::string_view category) noexcept;
    /// 0 … mostAffinity: the category's share, with those within it, of all that is known; 0 for a glimpse.
    float affinity(std::string_view category, Seconds now) const noexcept;
    /// The hour around which most visits fall, counting its neighbours half; `unknown` before there are enough.
    std::uint8_t bestHour() const noexcept;
    std::uint8_t bestWeekday() const noexcept;
};

}  // namespace nearshelf::decide

// SPDX-License-Identifier: MIT
#include "build/calendarDay.h"

#include <array>
#include <charconv>
#include <cstdio>

namespace nearshelf::trainer {
namespace {

struct Date {
    std::uint32_t year, month, day;
};

// Both ways after [Hinnant]: years begin in March, so that the leap day is the last.
std::uint32_t dayOf(const Date& date) {
    const std::uint32_t year = date.year - (date.month <= 2 ? 1 : 0);
    const std::uint32_t era = year / 400, yearOfEra = year % 400;
    const std::uint32_t dayOfYear = (153 * (date.month > 2 ? date.month - 3 : date.month + 9) + 2) / 5 + date.day - 1;
    return era * 146097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719468;
}

Date calendarOf(std::uint32_t day) {
    const std::uint32_t shifted = day + 719468, era = shifted / 146097, dayOfEra = shifted % 146097;
    const std::uint32_t yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
    const std::uint32_t dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const std::uint32_t marchMonth = (5 * dayOfYear + 2) / 153;
    const std::uint32_t month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
    return {yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * marchMonth + 2) / 5 + 1};
}

std::optional<std::uint32_t> wholeNumber(std::string_view text) {
    std::uint32_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (text.empty() || error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return number;
}

}  // namespace

std::optional<std::uint32_t> parseDay(std::string_view text) {
    constexpr std::uint32_t secondsPerDay = 86400;
    if (const auto seconds = wholeNumber(text)) return *seconds / secondsPerDay;
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto year = wholeNumber(text.substr(0, 4)), month = wholeNumber(text.substr(5, 2)), day = wholeNumber(text.substr(8, 2));
    if (!year || !month || !day || *year < 1970 || *month < 1 || *month > 12 || *day < 1) return std::nullopt;
    const std::uint32_t days = dayOf({*year, *month, *day});
    if (dateOf(days) != text) return std::nullopt;  // the 30th of February
    return days;
}

std::string dateOf(std::uint32_t day) {
    const Date date = calendarOf(day);
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "%04u-%02u-%02u", date.year % 10000, date.month % 100, date.day % 100);
    return text.data();
}

}  // namespace nearshelf::trainer

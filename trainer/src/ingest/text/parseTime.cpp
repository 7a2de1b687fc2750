// SPDX-License-Identifier: MIT
#include "ingest/text/parseTime.h"

#include "ingest/text/ascii.h"

#include <algorithm>
#include <array>

namespace nearshelf::trainer {
namespace {

struct Date {
    int year = 0;
    int month = 0;
    int day = 0;
};

// Takes the text apart from the left; after a failed step `ok` stays false.
class Scanner {
public:
    explicit Scanner(std::string_view text) : rest_(text) {}

    bool done() const { return rest_.empty(); }
    char peek() const { return rest_.empty() ? '\0' : rest_.front(); }
    bool take(char c) {
        if (peek() != c || rest_.empty()) return false;
        rest_.remove_prefix(1);
        return true;
    }
    void passOver(std::string_view anyOf) {
        while (!rest_.empty() && anyOf.find(rest_.front()) != std::string_view::npos) rest_.remove_prefix(1);
    }
    std::string_view takeWhile(bool (*test)(char)) {
        std::size_t length = 0;
        while (length < rest_.size() && test(rest_[length])) ++length;
        const std::string_view taken = rest_.substr(0, length);
        rest_.remove_prefix(length);
        return taken;
    }
    std::optional<int> number(std::size_t maxDigits) {
        const std::string_view digits = takeWhile(isAsciiDigit);
        if (digits.empty() || digits.size() > maxDigits) return std::nullopt;
        int value = 0;
        for (const char c : digits) value = value * 10 + (c - '0');
        return value;
    }
    std::string_view rest() const { return rest_; }

private:
    std::string_view rest_;
};

int daysInMonth(int year, int month) {
    constexpr std::array<int, 12> days = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return days[static_cast<std::size_t>(month - 1)] + (month == 2 && leap ? 1 : 0);
}

// Days since 1970-01-01 in the proleptic Gregorian calendar (Hinnant, "chrono-Compatible Low-Level Date Algorithms").
std::int64_t daysFromCivil(const Date& date) {
    const int year = date.year - (date.month <= 2 ? 1 : 0);
    const int era = year / 400;
    const int yearOfEra = year - era * 400;
    const int dayOfYear = (153 * (date.month + (date.month > 2 ? -3 : 9)) + 2) / 5 + date.day - 1;
    const int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return std::int64_t{era} * 146097 + dayOfEra - 719468;
}

int monthOf(std::string_view name) {
    constexpr std::array<std::string_view, 12> months = {"jan", "feb", "mar", "apr", "may", "jun",
                                                         "jul", "aug", "sep", "oct", "nov", "dec"};
    if (name.size() < 3) return 0;
    for (std::size_t i = 0; i < months.size(); ++i) {
        if (equalsIgnoringCase(name.substr(0, 3), months[i])) return static_cast<int>(i) + 1;
    }
    return 0;
}

int fullYear(int year) { return year < 100 ? (year < 70 ? 2000 + year : 1900 + year) : year; }

// "1 Dec 2010", "Dec 1, 2010", "Wed, 01 Dec 2010"
std::optional<Date> namedMonthDate(Scanner& scan) {
    Date date;
    for (int part = 0; part < 4 && (date.month == 0 || date.day == 0 || date.year == 0); ++part) {
        if (isAsciiLetter(scan.peek())) {
            const int month = monthOf(scan.takeWhile(isAsciiLetter));
            if (month != 0) date.month = month;
        } else {
            const std::optional<int> number = scan.number(4);
            if (!number) return std::nullopt;
            (date.day == 0 ? date.day : date.year) = *number;
        }
        scan.passOver(date.year == 0 ? " ,.-" : "");
    }
    return date;
}

std::optional<Date> numericDate(Scanner& scan, DateOrder order) {
    const std::optional<int> first = scan.number(8);
    if (!first) return std::nullopt;
    if (*first >= 19700101) return Date{*first / 10000, *first / 100 % 100, *first % 100};
    const char separator = scan.peek();
    if ((separator != '-' && separator != '/' && separator != '.') || !scan.take(separator)) return std::nullopt;
    const std::optional<int> second = scan.number(2);
    if (!second || !scan.take(separator)) return std::nullopt;
    const std::optional<int> third = scan.number(4);
    if (!third) return std::nullopt;
    if (*first >= 1000) return Date{*first, *second, *third};
    const bool dayFirst = separator == '.' || (order == DateOrder::dayFirst && *second <= 12) || *first > 12;
    return dayFirst ? Date{*third, *second, *first} : Date{*third, *first, *second};
}

// Seconds of the day; 0 when no clock time follows.
std::optional<std::int64_t> clockTime(Scanner& scan) {
    scan.passOver(" T,");
    if (!isAsciiDigit(scan.peek())) return 0;
    const std::optional<int> hour = scan.number(2);
    if (!hour || !scan.take(':')) return std::nullopt;
    const std::optional<int> minute = scan.number(2);
    const std::optional<int> second = scan.take(':') ? scan.number(2) : 0;
    if (!minute || !second || *hour > 24 || *minute > 59 || *second > 60) return std::nullopt;
    if (scan.peek() == '.' || scan.peek() == ',') {
        scan.passOver(".,");
        scan.takeWhile(isAsciiDigit);
    }
    scan.passOver(" ");
    int hourOfDay = *hour;
    const char half = toAsciiLower(scan.peek());
    if (half == 'a' || half == 'p') {
        const std::string_view mark = scan.takeWhile(isAsciiLetter);
        if (mark.size() != 2 || toAsciiLower(mark[1]) != 'm') return std::nullopt;
        hourOfDay = hourOfDay % 12 + (half == 'p' ? 12 : 0);
    }
    return std::int64_t{hourOfDay} * 3600 + std::int64_t{*minute} * 60 + *second;
}

// Seconds east of UTC.
std::optional<std::int64_t> zoneOffset(Scanner& scan) {
    scan.passOver(" ");
    const std::string_view name = scan.takeWhile(isAsciiLetter);
    if (!name.empty() && name != "Z" && name != "UTC" && name != "GMT") return std::nullopt;
    const bool east = scan.peek() == '+';
    if (!east && scan.peek() != '-') return 0;
    scan.take(scan.peek());
    const std::optional<int> digits = scan.number(4);
    if (!digits) return std::nullopt;
    const std::optional<int> minutes = scan.take(':') ? scan.number(2) : std::optional<int>(-1);
    if (!minutes) return std::nullopt;
    const bool together = *minutes < 0 && *digits > 99;
    const int total = together ? *digits / 100 * 60 + *digits % 100 : *digits * 60 + std::max(*minutes, 0);
    return std::int64_t{total} * (east ? 60 : -60);
}

constexpr std::int64_t firstSecondOf2200 = 7258118400;

std::optional<std::int64_t> unixTime(std::string_view text) {
    const std::string_view whole = text.substr(0, text.find('.'));
    if (whole.size() < 9 || whole.size() > 16 || !std::all_of(whole.begin(), whole.end(), isAsciiDigit)) return std::nullopt;
    std::int64_t value = 0;
    for (const char c : whole) value = value * 10 + (c - '0');
    // Seconds have ten digits until 2286, milliseconds thirteen, microseconds sixteen.
    if (whole.size() > 14) value /= 1000;
    if (whole.size() > 11) value /= 1000;
    return value < firstSecondOf2200 ? std::optional<std::int64_t>(value) : std::nullopt;
}

}  // namespace

std::optional<std::int64_t> parseTime(std::string_view text, DateOrder order) {
    text = trim(text);
    if (const auto seconds = unixTime(text)) return seconds;
    Scanner scan(text);
    const bool named = std::any_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(text.size(), 6)),
                                   [](char c) { return isAsciiLetter(c) && c != 'T'; });
    std::optional<Date> date = named ? namedMonthDate(scan) : numericDate(scan, order);
    if (!date) return std::nullopt;
    date->year = fullYear(date->year);
    if (date->year < 1970 || date->year >= 2200 || date->month < 1 || date->month > 12) return std::nullopt;
    if (date->day < 1 || date->day > daysInMonth(date->year, date->month)) return std::nullopt;
    const std::optional<std::int64_t> clock = clockTime(scan);
    const std::optional<std::int64_t> offset = clock ? zoneOffset(scan) : std::nullopt;
    if (!offset || !scan.done()) return std::nullopt;
    return std::max<std::int64_t>(0, daysFromCivil(*date) * 86400 + *clock - *offset);
}

std::optional<DateOrder> provenDateOrder(std::string_view text) {
    Scanner scan(trim(text));
    const std::optional<int> first = scan.number(2);
    if (!first || !scan.take('/')) return std::nullopt;
    const std::optional<int> second = scan.number(2);
    if (!second || scan.peek() != '/') return std::nullopt;
    if (*first > 12 && *second <= 12) return DateOrder::dayFirst;
    if (*second > 12 && *first <= 12) return DateOrder::monthFirst;
    return std::nullopt;
}

}  // namespace nearshelf::trainer

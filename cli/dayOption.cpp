// SPDX-License-Identifier: MIT
#include "dayOption.h"

#include "nearshelf/types.h"

#include "build/calendarDay.h"

#include <stdexcept>

namespace nearshelf::cli {

std::uint32_t dayOf(const char* option, const std::string& text) {
    if (const auto day = trainer::parseDay(text)) return *day;
    throw std::runtime_error(std::string(option) + ": found \"" + text + "\", expected a date such as 2011-09-30 or unix seconds");
}

void buildUpTo(std::uint32_t day, trainer::BuildOptions& options) {
    options.ordersBefore = (std::int64_t{day} + 1) * secondsPerDay;
    options.buildDay = day;
}

}  // namespace nearshelf::cli

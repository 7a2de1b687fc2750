// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace nearshelf::trainer {

/// Which of the first two numbers of "03/04/2024" is the day.
enum class DateOrder { monthFirst, dayFirst };

/// Unix seconds of a date or time as exports write them: ISO 8601 ("2024-05-01T12:00:00.5+02:00", "2024-05-01 12:00:00
/// +0200", "2024/05/01", "20240501"), "12/1/2010 8:26", "01.12.2010 08:26", "Dec 1, 2010 8:26 pm", "Wed, 01 Dec 2010
/// 08:26:00 GMT", unix seconds, milli- and microseconds. Without a zone UTC is assumed: exports rarely say, and only
/// differences matter. Years 1970 to 2199; nothing for anything else.
std::optional<std::int64_t> parseTime(std::string_view text, DateOrder order);

/// The order that `text` proves: "25/12/2024" day first, "12/25/2024" month first; nothing for other texts.
std::optional<DateOrder> provenDateOrder(std::string_view text);

}  // namespace nearshelf::trainer

// SPDX-License-Identifier: MIT
// Counts of answers, and the numbers of the reports that were counted. A report's number is kept by itself: which answer it came with is
// written nowhere.
#pragma once

#include "nearshelf/ldp.h"

#include "sql/database.h"

#include <vector>

namespace nearshelf::collector {

struct CountedAnswers {
    std::uint32_t taskVersion = 0, window = 0;
    LdpStream stream = LdpStream::intent;
    std::uint8_t answer = 0;
    std::uint64_t count = 0;
};

struct FlushResult {
    std::uint64_t counted = 0, repeated = 0;
};

class LdpStore {
public:
    explicit LdpStore(Database& database);

    /// Counts each report whose number is new, in one transaction: all of it or nothing, and the same again changes nothing.
    FlushResult add(const std::vector<LdpReport>& reports);
    /// Drops report numbers that no open window can repeat, and counts older than 25 months.
    void forget(std::uint32_t week);
    /// Every count and every report number.
    void forgetAll();
    /// Ordered by version, window, stream, answer.
    std::vector<CountedAnswers> counts();

private:
    Database& database_;
};

}  // namespace nearshelf::collector

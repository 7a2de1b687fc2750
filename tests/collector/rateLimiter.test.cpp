// SPDX-License-Identifier: MIT
#include "reports/rateLimiter.h"

#include <catch2/catch.hpp>
#include <string>

using namespace nearshelf::collector;
using namespace std::chrono_literals;

namespace {

int taken(RateLimiter& limiter, const std::string& address, int tries, RateLimiter::Time now) {
    int count = 0;
    for (int i = 0; i < tries; ++i) count += limiter.take(address, now) ? 1 : 0;
    return count;
}

}  // namespace

TEST_CASE("Addresses of one network share their hour, others have their own, and it comes back with time") {
    RateLimiter limiter(RateParams{10});
    const auto now = RateLimiter::Time{} + 100h;
    CHECK(taken(limiter, "192.0.2.1", 6, now) == 6);
    CHECK(taken(limiter, "::ffff:192.0.2.200", 6, now) == 4);
    CHECK(taken(limiter, "192.0.3.1", 6, now) == 6);
    CHECK(taken(limiter, "2001:db8:1::1", 8, now) == 8);
    CHECK(taken(limiter, "2001:db8:1:ffff::9", 8, now) == 2);
    CHECK(taken(limiter, "2001:db8:2::1", 8, now) == 8);
    CHECK(taken(limiter, "192.0.2.1", 10, now + 30min) == 5);
    CHECK(taken(limiter, "192.0.2.1", 20, now + 61min) == 10);
}

TEST_CASE("The key and all that was counted under it go after an hour, also when nobody comes any more") {
    RateLimiter limiter(RateParams{10});
    const auto now = RateLimiter::Time{} + 100h;
    CHECK(taken(limiter, "192.0.2.1", 20, now) == 10);
    limiter.expire(now + 59min);
    CHECK(limiter.networks() == 1);
    limiter.expire(now + 60min);
    CHECK(limiter.networks() == 0);
    CHECK(taken(limiter, "192.0.2.1", 20, now + 60min) == 10);
}

TEST_CASE("However many networks come, those beyond the table share one allowance") {
    RateLimiter limiter(RateParams{1});
    const auto now = RateLimiter::Time{} + 100h;
    int count = 0;
    for (int i = 0; i < 70000; ++i)
        count += taken(limiter, "2001:db8:" + std::to_string(i / 10000) + std::to_string(i % 10000 / 100) + "::", 1, now);
    CHECK(count <= 700);
    count = 0;
    for (int i = 0; i < 70000; ++i)
        count += taken(limiter, std::to_string(i / 65536 + 1) + "." + std::to_string(i / 256 % 256) + "." + std::to_string(i % 256) + ".1",
                       1, now);
    CHECK(count <= 65537);
}

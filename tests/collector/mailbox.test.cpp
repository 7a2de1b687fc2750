// SPDX-License-Identifier: MIT
#include "mailbox/mailbox.h"

#include <catch2/catch.hpp>

using namespace nearshelf::collector;
using namespace std::chrono_literals;

TEST_CASE("A box waits ten minutes, and a full mailbox takes no more until then") {
    Mailbox mailbox;
    const Mailbox::Time now = Mailbox::Time{} + 1h;
    CHECK(mailbox.put("a", "box", now));
    CHECK_FALSE(mailbox.take("a", now + 10min));
    for (std::size_t i = 0; i < Mailbox::maxBoxes; ++i) REQUIRE(mailbox.put(std::to_string(i), "box", now));
    CHECK(mailbox.take("7", now) == "box");
    CHECK_FALSE(mailbox.put("one more", "box", now));  // taken boxes keep their place: put and take could fill memory otherwise
    CHECK(mailbox.put("one more", "box", now + 10min));
}

TEST_CASE("Old boxes go although nobody asks") {
    Mailbox mailbox;
    const Mailbox::Time now = Mailbox::Time{} + 1h;
    REQUIRE(mailbox.put("a", "box", now));
    mailbox.expire(now + 9min);
    CHECK(mailbox.size() == 1);
    mailbox.expire(now + 10min);
    CHECK(mailbox.size() == 0);
}

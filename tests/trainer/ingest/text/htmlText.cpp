// SPDX-License-Identifier: MIT
#include "ingest/text/htmlText.h"

#include <catch2/catch.hpp>

using namespace nearshelf::trainer;

TEST_CASE("HTML becomes the text a shopper reads") {
    CHECK(htmlText("<p>Hand-<b>thrown</b> &amp; glazed</p><ul><li>350&nbsp;ml<li>blue</ul>") == "Hand-thrown & glazed 350 ml blue");
    CHECK(htmlText("a<script>if (1 < 2) x();</script><style>p{}</style>b<!-- no -->c") == "a bc");
    CHECK(htmlText("3 < 5 &ndash; &#8364;&#x20AC; &unknown; & <br") == "3 < 5 – €€ &unknown; &");
}

// SPDX-License-Identifier: MIT
#include "shopify/proxySignature.h"

#include "mac/mac.h"

#include <catch2/catch.hpp>

using namespace nearshelf::collector;

namespace {

constexpr std::uint64_t stamped = 1317327555;
const ProxyParams hush{"hush", "shop-name.myshopify.com"};
const std::string common = "path_prefix=%2Fapps%2Fawesome_reviews&shop=shop-name.myshopify.com&timestamp=1317327555";
const std::string published = "4c68c8624d737112c91818c11017d24d334b524cb5c2b8ba08daa056f7395ddb";

bool isSigned(const std::string& query, const ProxyParams& params = hush, std::uint64_t now = stamped) {
    return isSignedByProxy("/pack/manifest.json?" + query, params, now);
}

/// With the right signature of `message`.
std::string withSignature(const std::string& query, const std::string& message) {
    return query + "&signature=" + hexOf(macOf("hush", message));
}

}  // namespace

TEST_CASE("the published example of an app proxy's signature is believed, with and without a customer") {
    CHECK(isSigned("extra=1&extra=2&logged_in_customer_id=1&" + common + "&signature=" + published));
    CHECK(isSigned("extra=1&extra=2&" + common + "&signature=a9718877bea71c2484f91608a7eaea1532bdf71f5c56825065fa4ccabe549ef3"));
    CHECK(isSigned("signature=e072b6d7e6622d85912a5214b860d3100dc1e73d9bc29f43796ac8c9ff8093cb&extra=1&extra=2&logged_in_customer_id=&" +
                   common));
    CHECK(isSigned("extra=1%2C2&logged_in_customer_id=1&" + common + "&signature=" + published));
}

TEST_CASE("a request that Shopify did not sign for this shop just now is refused") {
    const std::string good = "extra=1&extra=2&logged_in_customer_id=1&" + common + "&signature=" + published;
    REQUIRE(isSigned(good));
    CHECK_FALSE(isSignedByProxy("/pack/manifest.json", hush, stamped));
    CHECK_FALSE(isSigned("extra=1&extra=2&logged_in_customer_id=1&" + common));
    CHECK_FALSE(isSigned("extra=1&extra=2&logged_in_customer_id=1&" + common + "&signature="));
    for (std::size_t i = 0; i < published.size(); ++i) {
        std::string wrong = published;
        wrong[i] = wrong[i] == '0' ? '1' : '0';
        CHECK_FALSE(isSigned("extra=1&extra=2&logged_in_customer_id=1&" + common + "&signature=" + wrong));
    }
    CHECK_FALSE(isSigned("extra=2&extra=1&logged_in_customer_id=1&" + common + "&signature=" + published));
    CHECK_FALSE(isSigned("extra=1&logged_in_customer_id=1&" + common + "&signature=" + published));
    CHECK_FALSE(isSigned(good, {"hush!", hush.shop}));
    CHECK_FALSE(isSigned(good, {"hush", "other.myshopify.com"}));
    CHECK(isSigned(good, hush, stamped + 300));
    CHECK_FALSE(isSigned(good, hush, stamped + 301));
    CHECK_FALSE(isSigned(good, hush, stamped - 301));
}

TEST_CASE("what Shopify says of itself counts only when it is said once, and well") {
    const std::string prefix = "path_prefix=/a", shop = "shop=shop-name.myshopify.com", stamp = "timestamp=1317327555";
    CHECK(isSigned(withSignature("path_prefix=/a&" + shop + "&" + stamp, prefix + shop + stamp)));
    const std::string both = "shop=shop-name.myshopify.com,shop-name.myshopify.com";
    CHECK_FALSE(isSigned(withSignature("path_prefix=/a&" + shop + "&" + shop + "&" + stamp, prefix + both + stamp)));
    CHECK_FALSE(isSigned(withSignature("path_prefix=/a&" + shop + "&" + stamp + "&" + stamp, prefix + shop + stamp + ",1317327555")));
    CHECK_FALSE(isSigned(withSignature("path_prefix=/a&signature=0&" + shop + "&" + stamp, prefix + shop + stamp)));
    for (const std::string wrong : {"timestamp=", "timestamp=-1", "timestamp=1317327555x", "timestamp=99999999999999999999"})
        CHECK_FALSE(isSigned(withSignature(prefix + "&" + shop + "&" + wrong, prefix + shop + wrong)));
    CHECK_FALSE(isSigned(withSignature(prefix + "&" + shop, prefix + shop)));
    for (const std::string code : {"x=%", "x=%4", "x=%zz"})
        CHECK_FALSE(isSigned(withSignature(code + "&" + prefix + "&" + shop + "&" + stamp, prefix + shop + stamp + code)));
}

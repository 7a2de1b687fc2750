// SPDX-License-Identifier: MIT
#include "shopify/webhooks.h"

#include "mac/mac.h"

#include <nlohmann/json.hpp>

namespace nearshelf::collector {
namespace {

constexpr const char* nothingHeld = "{\"held\":\"nothing about any customer: this app keeps counts that no customer can be told from\"}\n";
constexpr const char* forgotten = "{\"erased\":\"all counts of this shop\"}\n";
constexpr const char* notOurs = "{\"held\":\"nothing about this shop\"}\n";

}  // namespace

WebhookAnswer answerWebhook(const WebhookCall& call, const ProxyParams& params) {
    if (!sameText(call.signature, base64Of(macOf(params.secret, call.body)))) return {401};
    const auto message = nlohmann::json::parse(call.body, nullptr, false);
    if (!message.is_object()) return {400};
    const auto shop = message.find("shop_domain");
    if (shop == message.end() || !shop->is_string()) return {400};
    const bool isOfCustomer = message.contains("customer");
    if (call.topic == "customers/data_request" || call.topic == "customers/redact")
        return isOfCustomer ? WebhookAnswer{200, nothingHeld} : WebhookAnswer{400};
    if (call.topic != "shop/redact") return {404};
    if (isOfCustomer) return {400};
    if (shop->get<std::string>() != params.shop) return {200, notOurs};
    return {200, forgotten, true};
}

}  // namespace nearshelf::collector

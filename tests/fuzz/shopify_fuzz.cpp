// SPDX-License-Identifier: MIT
// Any bytes as what reaches a collector behind Shopify's app proxy: a forwarded address that nobody signed, and the body of a webhook that
// was signed.
#include "mac/mac.h"
#include "shopify/webhooks.h"

using namespace nearshelf::collector;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const ProxyParams params{"hush", "shop-name.myshopify.com"};
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    if (isSignedByProxy(bytes, params, 1317327555)) __builtin_trap();
    const std::string signature = base64Of(macOf(params.secret, bytes));
    for (const char* topic : {"customers/data_request", "customers/redact", "shop/redact", "orders/create"}) {
        const WebhookAnswer answer = answerWebhook({topic, signature, bytes}, params);
        if (answer.status == 401 || (answer.forgetsAll && bytes.find("shop_domain") == bytes.npos)) __builtin_trap();
        if (answerWebhook({topic, "", bytes}, params).status != 401) __builtin_trap();
    }
    return 0;
}

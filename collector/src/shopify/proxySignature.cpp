// SPDX-License-Identifier: MIT
#include "shopify/proxySignature.h"

#include "mac/mac.h"

#include <algorithm>
#include <charconv>
#include <map>

namespace nearshelf::collector {
namespace {

constexpr std::string_view proxysOwn[] = {"shop", "path_prefix", "timestamp", "signature", "logged_in_customer_id"};
constexpr std::size_t maxPairs = 64;  // a storefront sends none; each costs a string

int digitOf(char letter) {
    if (letter >= '0' && letter <= '9') return letter - '0';
    const char lower = static_cast<char>(letter | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

std::optional<std::string> decoded(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            out += text[i] == '+' ? ' ' : text[i];
            continue;
        }
        if (i + 2 >= text.size() || digitOf(text[i + 1]) < 0 || digitOf(text[i + 2]) < 0) return std::nullopt;
        out += static_cast<char>(digitOf(text[i + 1]) * 16 + digitOf(text[i + 2]));
        i += 2;
    }
    return out;
}

}  // namespace

std::optional<std::vector<std::pair<std::string, std::string>>> readQuery(std::string_view query) {
    std::vector<std::pair<std::string, std::string>> pairs;
    while (!query.empty()) {
        const std::string_view part = query.substr(0, query.find('&'));
        query.remove_prefix(std::min(query.size(), part.size() + 1));
        if (part.empty()) continue;
        const std::size_t equals = part.find('=');
        auto key = decoded(part.substr(0, equals));
        auto value = decoded(equals == std::string_view::npos ? std::string_view() : part.substr(equals + 1));
        if (!key || !value || pairs.size() == maxPairs) return std::nullopt;
        pairs.emplace_back(std::move(*key), std::move(*value));
    }
    return pairs;
}

bool isSignedByProxy(std::string_view target, const ProxyParams& params, std::uint64_t now) {
    const std::size_t mark = target.find('?');
    if (mark == std::string_view::npos) return false;
    const auto pairs = readQuery(target.substr(mark + 1));
    if (!pairs) return false;
    std::map<std::string, std::string> values;
    for (const auto& [key, value] : *pairs) {
        const auto [held, isNew] = values.try_emplace(key, value);
        if (isNew) continue;
        if (std::find(std::begin(proxysOwn), std::end(proxysOwn), key) != std::end(proxysOwn)) return false;
        held->second += "," + value;
    }
    std::string signature;
    std::string message;
    for (const auto& [key, value] : values) {
        if (key == "signature")
            signature = value;
        else
            message += key + "=" + value;
    }
    if (!sameText(signature, hexOf(macOf(params.secret, message)))) return false;
    const std::string& stamp = values["timestamp"];
    std::uint64_t seconds = 0;
    const auto read = std::from_chars(stamp.data(), stamp.data() + stamp.size(), seconds);
    if (stamp.empty() || read.ec != std::errc() || read.ptr != stamp.data() + stamp.size()) return false;
    const std::uint64_t apart = seconds > now ? seconds - now : now - seconds;
    return apart <= params.freshSeconds && values["shop"] == params.shop;
}

}  // namespace nearshelf::collector

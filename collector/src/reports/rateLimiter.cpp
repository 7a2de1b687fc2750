// SPDX-License-Identifier: MIT
#include "reports/rateLimiter.h"

#include <algorithm>
#include <arpa/inet.h>
#include <cstring>
#include <openssl/crypto.h>
#include <openssl/hmac.h>
#include <openssl/rand.h>
#include <stdexcept>
#include <string>

namespace nearshelf::collector {
namespace {

using Network = std::array<std::uint8_t, 7>;

/// Kind and the bytes that name the network: 3 of IPv4 (also when wrapped in IPv6), 6 of IPv6.
Network networkOf(std::string_view address) {
    constexpr std::uint8_t wrapped[12] = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF};
    const std::string text(address);
    std::uint8_t v4[4], v6[16];
    Network network{};
    if (::inet_pton(AF_INET, text.c_str(), v4) == 1) {
        network[0] = 4;
        std::memcpy(&network[1], v4, 3);
    } else if (::inet_pton(AF_INET6, text.c_str(), v6) == 1) {
        const bool isV4 = std::memcmp(v6, wrapped, sizeof wrapped) == 0;
        network[0] = isV4 ? 4 : 6;
        std::memcpy(&network[1], isV4 ? v6 + 12 : v6, isV4 ? 3 : 6);
    }
    return network;
}

}  // namespace

RateLimiter::~RateLimiter() { forget(); }

void RateLimiter::forget() {
    OPENSSL_cleanse(secret_.data(), secret_.size());
    buckets_.clear();
}

void RateLimiter::expire(Time now) {
    const std::lock_guard lock(mutex_);
    if (now >= secretUntil_) forget();
}

std::size_t RateLimiter::networks() const {
    const std::lock_guard lock(mutex_);
    return buckets_.size();
}

void RateLimiter::renewKey(Time now) {
    forget();
    if (::RAND_bytes(secret_.data(), static_cast<int>(secret_.size())) != 1) throw std::runtime_error("the system gives no random bytes");
    secretUntil_ = now + std::chrono::hours(1);
}

std::uint64_t RateLimiter::keyOf(std::string_view address) const {
    const Network network = networkOf(address);
    std::uint8_t digest[EVP_MAX_MD_SIZE];
    ::HMAC(EVP_sha256(), secret_.data(), static_cast<int>(secret_.size()), network.data(), network.size(), digest, nullptr);
    std::uint64_t key;
    std::memcpy(&key, digest, sizeof key);
    return key;
}

bool RateLimiter::take(std::string_view address, Time now) {
    if (params_.perHour == 0) return true;
    const std::lock_guard lock(mutex_);
    if (now >= secretUntil_) renewKey(now);
    constexpr std::uint64_t everyoneElse = 0;
    std::uint64_t key = keyOf(address);
    if (buckets_.size() >= maxNetworks && buckets_.find(key) == buckets_.end()) key = everyoneElse;
    const double full = params_.perHour;
    Bucket& bucket = buckets_.try_emplace(key, Bucket{full, now}).first->second;
    const double hours = std::chrono::duration<double, std::ratio<3600>>(now - bucket.at).count();
    bucket.tokens = std::min(full, bucket.tokens + hours * full);
    bucket.at = now;
    if (bucket.tokens < 1) return false;
    bucket.tokens -= 1;
    return true;
}

}  // namespace nearshelf::collector

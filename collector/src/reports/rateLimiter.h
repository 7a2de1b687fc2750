// SPDX-License-Identifier: MIT
// How much one neighbourhood of the network may report in an hour. Addresses are truncated (IPv4 to /24, IPv6 to /48) and hashed under a
// key that lives one hour and is then erased with all that was filed under it; nothing of this is ever written.
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <mutex>
#include <string_view>
#include <unordered_map>

namespace nearshelf::collector {

struct RateParams {
    /// Reports that one network may send in an hour; 0: no limit. Many shoppers share a mobile carrier's addresses, so keep it well above
    /// what a forger needs to be slowed by. Range 0 – 10^9. Default chosen by us: a household sends three in four weeks.
    std::uint32_t perHour = 2000;
};

class RateLimiter {
public:
    using Time = std::chrono::steady_clock::time_point;
    explicit RateLimiter(const RateParams& params) : params_(params) {}
    ~RateLimiter();

    /// Takes one token of the network that `address` (text) belongs to; false when it has none left.
    bool take(std::string_view address, Time now);
    /// Erases a key whose hour is over, and what was counted under it, also when nobody comes any more. Call it every minute.
    void expire(Time now);
    /// Remembered now.
    std::size_t networks() const;

private:
    struct Bucket {
        double tokens;
        Time at;
    };
    void renewKey(Time now);
    void forget();
    std::uint64_t keyOf(std::string_view address) const;

    /// Networks remembered at once; all further ones share a bucket, so that memory stays bounded.
    static constexpr std::size_t maxNetworks = 65536;
    RateParams params_;
    mutable std::mutex mutex_;
    std::array<std::uint8_t, 32> secret_{};
    Time secretUntil_{};
    std::unordered_map<std::uint64_t, Bucket> buckets_;
};

}  // namespace nearshelf::collector

// SPDX-License-Identifier: MIT
// Sealed boxes on their way from one device of a shopper to another: docs/format/mailbox.md. In memory only; a restart empties it.
#pragma once

#include <chrono>
#include <deque>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace nearshelf::collector {

class Mailbox {
public:
    using Time = std::chrono::steady_clock::time_point;
    static constexpr std::size_t boxBytes = 16509;
    static constexpr std::size_t addressLetters = 43;
    static constexpr std::size_t maxBoxes = 4096;
    static constexpr std::chrono::minutes life{10};

    /// 32 bytes in base64url.
    static bool isAddress(std::string_view text);

    /// A box that is there already stays. False when the mailbox is full.
    bool put(std::string_view address, std::string_view box, Time now);
    /// The box, which is gone afterwards.
    std::optional<std::string> take(std::string_view address, Time now);
    /// Destroys what is ten minutes old, also when nobody comes any more. Call it every minute.
    void expire(Time now);
    /// Boxes in memory.
    std::size_t size() const;

private:
    void dropOld(Time now);

    mutable std::mutex mutex_;
    std::unordered_map<std::string, std::string> boxes_;
    std::deque<std::pair<Time, std::string>> byAge_;
};

}  // namespace nearshelf::collector

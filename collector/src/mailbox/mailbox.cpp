// SPDX-License-Identifier: MIT
#include "mailbox/mailbox.h"

namespace nearshelf::collector {

bool Mailbox::isAddress(std::string_view text) {
    if (text.size() != addressLetters) return false;
    constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    return text.find_first_not_of(letters) == std::string_view::npos;
}

void Mailbox::dropOld(Time now) {
    while (!byAge_.empty() && byAge_.front().first + life <= now) {
        boxes_.erase(byAge_.front().second);
        byAge_.pop_front();
    }
}

void Mailbox::expire(Time now) {
    const std::lock_guard lock(mutex_);
    dropOld(now);
}

std::size_t Mailbox::size() const {
    const std::lock_guard lock(mutex_);
    return boxes_.size();
}

bool Mailbox::put(std::string_view address, std::string_view box, Time now) {
    const std::lock_guard lock(mutex_);
    dropOld(now);
    const std::string key(address);
    if (boxes_.count(key) > 0) return true;
    // Taken boxes keep their place in the queue until they are old: whoever put and took could otherwise fill the queue without end.
    if (byAge_.size() >= maxBoxes) return false;
    boxes_.emplace(key, box);
    byAge_.emplace_back(now, key);
    return true;
}

std::optional<std::string> Mailbox::take(std::string_view address, Time now) {
    const std::lock_guard lock(mutex_);
    dropOld(now);
    const auto found = boxes_.find(std::string(address));
    if (found == boxes_.end()) return std::nullopt;
    std::string box = std::move(found->second);
    boxes_.erase(found);
    return box;
}

}  // namespace nearshelf::collector

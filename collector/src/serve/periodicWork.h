// SPDX-License-Identifier: MIT
#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace nearshelf::collector {

/// Does `work` on a thread of its own every so many seconds until it is destroyed.
class PeriodicWork {
public:
    PeriodicWork(int everySeconds, std::function<void()> work);
    ~PeriodicWork();

private:
    std::mutex mutex_;
    std::condition_variable wake_;
    bool stopping_ = false;
    std::thread thread_;
};

}  // namespace nearshelf::collector

// SPDX-License-Identifier: MIT
#include "serve/periodicWork.h"

namespace nearshelf::collector {

PeriodicWork::PeriodicWork(int everySeconds, std::function<void()> work)
    : thread_([this, everySeconds, work = std::move(work)] {
          std::unique_lock lock(mutex_);
          while (!wake_.wait_for(lock, std::chrono::seconds(everySeconds), [this] { return stopping_; })) {
              lock.unlock();
              work();
              lock.lock();
          }
      }) {}

PeriodicWork::~PeriodicWork() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    wake_.notify_all();
    thread_.join();
}

}  // namespace nearshelf::collector

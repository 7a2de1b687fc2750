// SPDX-License-Identifier: MIT
#pragma once

#include "sql/database.h"

#include <mutex>

namespace nearshelf::collector {

struct Upload {
    std::string task;  ///< its address
    std::uint32_t week = 0;
    Nonce reportId{};
    Bytes body;
};

/// Uploads that no flush has written yet, bounded by their bytes.
class PendingUploads {
public:
    static constexpr std::size_t maxBytes = 64u << 20;

    /// False when full.
    bool add(Upload upload);
    std::vector<Upload> takeAll();
    void putBack(std::vector<Upload> uploads);

private:
    std::mutex mutex_;
    std::vector<Upload> uploads_;
    std::size_t bytes_ = 0;
};

}  // namespace nearshelf::collector

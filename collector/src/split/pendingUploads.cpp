// SPDX-License-Identifier: MIT
#include "split/pendingUploads.h"

#include <iterator>
#include <utility>

namespace nearshelf::collector {

bool PendingUploads::add(Upload upload) {
    const std::lock_guard lock(mutex_);
    if (bytes_ + upload.body.size() > maxBytes) return false;
    bytes_ += upload.body.size();
    uploads_.push_back(std::move(upload));
    return true;
}

std::vector<Upload> PendingUploads::takeAll() {
    const std::lock_guard lock(mutex_);
    bytes_ = 0;
    return std::exchange(uploads_, {});
}

void PendingUploads::putBack(std::vector<Upload> uploads) {
    const std::lock_guard lock(mutex_);
    for (const Upload& upload : uploads) bytes_ += upload.body.size();
    uploads.insert(uploads.end(), std::make_move_iterator(uploads_.begin()), std::make_move_iterator(uploads_.end()));
    uploads_ = std::move(uploads);
}

}  // namespace nearshelf::collector

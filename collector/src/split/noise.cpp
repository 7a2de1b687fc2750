// SPDX-License-Identifier: MIT
#include "split/noise.h"

#include <cstdlib>
#include <openssl/rand.h>

namespace nearshelf::collector {
namespace {

void fill(void*, std::uint8_t* out, std::size_t size) {
    // Without noise there is no privacy: better no answer at all.
    if (::RAND_bytes(out, static_cast<int>(size)) != 1) std::abort();
}

}  // namespace

ReleaseParams releaseParams() { return {}; }

Bytes noisedShare(const SplitTask& task, const BatchSum& batch) {
    List<std::uint8_t> share = batch.sum;
    const List<std::int64_t> noise = drawNoise(task.shape, releaseParams(), RandomSource{fill, nullptr});
    if (addNoise(task.shape, share, noise.data(), noise.size()) != ErrorCode::none) throw DatabaseError("a kept sum does not fit its task");
    return {share.begin(), share.end()};
}

}  // namespace nearshelf::collector

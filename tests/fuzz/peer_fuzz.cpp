// SPDX-License-Identifier: MIT
// Any bytes as messages between the aggregators: refused, or the same bytes when they are written again.
#include "split/peerWire.h"

#include <cstring>

using namespace nearshelf;
using namespace nearshelf::collector;

namespace {

template <typename Written>
void mustBe(const Written& written, ByteView read) {
    if (written.size() != read.size || std::memcmp(written.data(), read.data, read.size) != 0) __builtin_trap();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const ByteView bytes{data, size};
    if (const auto job = decodeJob(bytes)) mustBe(encodeJob(*job), bytes);
    if (const auto answers = decodeAnswers(bytes)) mustBe(encodeAnswers(*answers), bytes);
    if (const auto release = decodeRelease(bytes)) mustBe(encodeRelease(*release), bytes);
    return 0;
}

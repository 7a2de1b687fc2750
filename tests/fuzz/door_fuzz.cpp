// SPDX-License-Identifier: MIT
// Any bytes as a transcript of calls (tests/vectors/README.md): every call is answered, whatever came before it.
#include "door/door.h"
#include "fuzz/fuzzVisit.h"

#include <cstdlib>

using namespace nearshelf;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    Door door;
    std::size_t at = 0;
    // A call is u8 operation, u32 length, request, u32 length, response; the recorded responses are skipped.
    const auto length = [&]() -> std::size_t {
        std::uint32_t value = 0;
        if (size - at < 4) return 0;
        std::memcpy(&value, data + at, 4);
        at += 4;
        return value < size - at ? value : size - at;
    };
    while (at < size) {
        const std::uint8_t operation = data[at++];
        const std::size_t requestSize = length();
        std::vector<std::uint8_t> request(data + at, data + at + requestSize);
        at += requestSize;
        at += length();
        if (operation == static_cast<std::uint8_t>(Operation::loadPack)) fuzz::repairPack(request);
        if (operation == static_cast<std::uint8_t>(Operation::loadProfile)) fuzz::repairProfile(request);
        if (!request.empty()) std::memcpy(door.inbox(request.size()), request.data(), request.size());
        if (door.call(operation, request.size()) < 4) std::abort();
    }
    return 0;
}

// SPDX-License-Identifier: MIT
// Any bytes as the requests of the decisions' module: the first byte says the operation. Models and states get their checksums put right,
// so that the fuzzer's changes reach what stands behind them.
#include "base/hash.h"
#include "decide/decideDoor.h"

#include <cstring>
#include <vector>

using namespace nearshelf;
using namespace nearshelf::decide;

namespace {

void ask(DecideDoor& door, std::uint8_t operation, const std::vector<std::uint8_t>& request) {
    std::uint8_t* const inbox = door.inbox(request.size());
    if (!request.empty()) std::memcpy(inbox, request.data(), request.size());
    if (door.call(operation, request.size()) < 4) __builtin_trap();
}

void repair(std::vector<std::uint8_t>& bytes) {
    constexpr std::size_t header = 12, sumAt = 8;
    if (bytes.size() < header) return;
    const std::uint32_t sum = crc32({bytes.data() + header, bytes.size() - header});
    std::memcpy(bytes.data() + sumAt, &sum, sizeof sum);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    DecideDoor door;
    std::vector<std::uint8_t> request(data + 1, data + size);
    const auto operation = static_cast<std::uint8_t>(data[0] % 16);
    if (operation == static_cast<std::uint8_t>(DecideOperation::loadModel) ||
        operation == static_cast<std::uint8_t>(DecideOperation::restore))
        repair(request);
    ask(door, operation, request);
    const std::vector<std::uint8_t> now = {0, 0, 0, 0x6B};
    for (const DecideOperation asked : {DecideOperation::intent, DecideOperation::forecast, DecideOperation::hints})
        ask(door, static_cast<std::uint8_t>(asked), now);
    ask(door, static_cast<std::uint8_t>(DecideOperation::exportState), {});
    ask(door, static_cast<std::uint8_t>(DecideOperation::save), {});
    return 0;
}

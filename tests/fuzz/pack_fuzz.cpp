// SPDX-License-Identifier: MIT
// Any bytes as a pack: refused by name, or a store in which a shopper can look around.
#include "fuzz/fuzzVisit.h"

using namespace nearshelf;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::vector<std::uint8_t> bytes(data, data + size);
    Engine engine;
    if (engine.loadPack({bytes.data(), bytes.size()}) != ErrorCode::none) {
        fuzz::repairPack(bytes);
        if (engine.loadPack({bytes.data(), bytes.size()}) != ErrorCode::none) return 0;
    }
    fuzz::visit(engine, "plant-");
    return 0;
}

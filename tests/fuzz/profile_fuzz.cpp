// SPDX-License-Identifier: MIT
// Any bytes as a profile: refused by name, or a shopper who can go on shopping, whose profile stays small and can be read again.
#include "fuzz/fuzzVisit.h"

#include <cstdlib>
#include <fstream>
#include <iterator>

using namespace nearshelf;

static const std::vector<std::uint8_t>& storePack() {
    static const std::vector<std::uint8_t> bytes = [] {
        std::ifstream file(std::string(NEARSHELF_VECTORS) + "/pack/good_board.bin", std::ios::binary);
        return std::vector<std::uint8_t>(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
    }();
    return bytes;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::vector<std::uint8_t> bytes(data, data + size);
    Engine engine;
    if (engine.loadPack({storePack().data(), storePack().size()}) != ErrorCode::none) std::abort();
    if (engine.loadProfile({bytes.data(), bytes.size()}) != ErrorCode::none) {
        fuzz::repairProfile(bytes);
        if (engine.loadProfile({bytes.data(), bytes.size()}) != ErrorCode::none) return 0;
    }
    fuzz::visit(engine, "item-");
    const List<std::uint8_t> saved = engine.saveProfile();
    if (saved.size() > maxProfileBytes) std::abort();
    if (engine.loadProfile({saved.data(), saved.size()}) != ErrorCode::none) std::abort();
    return 0;
}

// SPDX-License-Identifier: MIT
// Any bytes as a search index, or as a query to a sound one: refused by name, or a store in which a shopper can search.
#include "base/hash.h"
#include "search/searchDoor.h"

#include <cstring>
#include <string>
#include <vector>

using namespace nearshelf;
using namespace nearshelf::search;

namespace {

constexpr std::size_t tableAt = headerBytes + searchParamCount * 4, headBytes = tableAt + sectionCount * tableEntryBytes;

/// Puts checksums right, so that the fuzzer's changes reach the code behind them.
void repair(std::vector<std::uint8_t>& bytes) {
    if (bytes.size() < headBytes) return;
    std::size_t at = headBytes;
    for (std::size_t i = 0; i < sectionCount; ++i) {
        std::uint32_t length = 0;
        std::memcpy(&length, bytes.data() + tableAt + i * tableEntryBytes, sizeof length);
        if (length > bytes.size() - at) return;
        const std::uint32_t crc = crc32({bytes.data() + at, length});
        std::memcpy(bytes.data() + tableAt + i * tableEntryBytes + 4, &crc, sizeof crc);
        at += length;
    }
    const std::uint32_t crc = crc32({bytes.data() + 12, headBytes - 12});
    std::memcpy(bytes.data() + 8, &crc, sizeof crc);
}

void ask(Searcher& searcher, const std::string& text) {
    SearchRequest request;
    request.text = text;
    request.count = 5;
    request.facets = true;
    for (const bool begins : {false, true}) {
        request.lastBegins = begins;
        searcher.search(request);
    }
    searcher.highlight("Red LEATHER handbag 32GB");
    searcher.suggest(text, 5);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::vector<std::uint8_t> bytes(data, data + size);
    Searcher searcher;
    if (searcher.load({bytes.data(), bytes.size()}) != ErrorCode::none) {
        repair(bytes);
        if (searcher.load({bytes.data(), bytes.size()}) != ErrorCode::none) return 0;
    }
    searcher.warm();
    for (const char* text : {"red leather handbg under 90", "t shirt size 8 not black", "a", "32 gb \"", "gift for my sister"})
        ask(searcher, text);
    ask(searcher, std::string(reinterpret_cast<const char*>(data), size < 80 ? size : 80));
    return 0;
}

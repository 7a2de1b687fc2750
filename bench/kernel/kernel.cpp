// SPDX-License-Identifier: MIT
// The floor under every shelf: scoring all rows and keeping the best, without pack, rules or door; and the exact search that the engine
// uses instead, in the loop of candidates/similarSource.cpp. Measured by bench/parts/speed.mjs; not shipped.
#include "base/dotRows.h"
#include "base/topK.h"
#include "pack/contentIndex.h"

#include <new>
#include <wasm_simd128.h>

#define NEARSHELF_EXPORT(name) extern "C" __attribute__((export_name(name)))

namespace {

constexpr std::uint32_t largestDimension = 64, blockRows = 512, largestKeep = 100;

alignas(16) std::int8_t query[largestDimension];
std::int32_t sums[blockRows];
std::uint32_t best[largestKeep];
std::int8_t* rows = nullptr;
std::uint8_t* groups = nullptr;
alignas(nearshelf::ContentIndex) std::uint8_t indexPlace[sizeof(nearshelf::ContentIndex)];
nearshelf::ContentIndex* contentIndex = nullptr;

/// Offers what may be among the best and answers the sum that a newcomer must exceed.
std::int32_t offerAll(nearshelf::TopK& top, const std::int32_t* scores, std::uint32_t count, std::int32_t bar, const std::uint32_t* ids,
                      std::uint32_t first) {
    for (std::uint32_t row = nearshelf::nextAbove(scores, 0, count, bar); row < count;
         row = nearshelf::nextAbove(scores, row + 1, count, bar)) {
        top.offer(static_cast<float>(scores[row]), ids != nullptr ? ids[row] : first + row);
        if (top.threshold() > 0) bar = static_cast<std::int32_t>(top.threshold()) - 1;
    }
    return bar;
}

std::uint32_t* bestOf(nearshelf::TopK& top) {
    std::uint32_t place = 0;
    for (const nearshelf::Scored& scored : top.take()) best[place++] = scored.id;
    return best;
}

}  // namespace

NEARSHELF_EXPORT("query") std::int8_t* kernelQuery() { return query; }

/// Room for `bytes` of rows; what was there is lost.
NEARSHELF_EXPORT("reserve") std::int8_t* kernelReserve(std::uint32_t bytes) {
    delete[] rows;
    rows = new std::int8_t[bytes];
    return rows;
}

/// Room for the group of each of `count` rows.
NEARSHELF_EXPORT("reserveGroups") std::uint8_t* kernelReserveGroups(std::uint32_t count) {
    delete[] groups;
    groups = new std::uint8_t[count];
    return groups;
}

/// Prepares "searchTop". `grouped`: 0 when the rows came without groups.
NEARSHELF_EXPORT("index") void kernelIndex(std::uint32_t count, std::uint32_t dimension, std::uint32_t grouped) {
    if (contentIndex != nullptr) contentIndex->~ContentIndex();
    contentIndex = new (indexPlace) nearshelf::ContentIndex;
    contentIndex->build(grouped != 0 ? groups : nullptr, rows, count, dimension);
}

/// The least any scan can do: every byte is loaded once. `bytes` is a multiple of 64.
NEARSHELF_EXPORT("read") std::int32_t kernelRead(std::uint32_t bytes) {
    v128_t a = wasm_i32x4_splat(0), b = a, c = a, d = a;
    for (const std::int8_t* at = rows; at != rows + bytes; at += 64) {
        a = wasm_v128_xor(a, wasm_v128_load(at));
        b = wasm_v128_xor(b, wasm_v128_load(at + 16));
        c = wasm_v128_xor(c, wasm_v128_load(at + 32));
        d = wasm_v128_xor(d, wasm_v128_load(at + 48));
    }
    return wasm_i32x4_extract_lane(wasm_v128_xor(wasm_v128_xor(a, b), wasm_v128_xor(c, d)), 0);
}

/// `dimension` is a multiple of 16, at most 64.
NEARSHELF_EXPORT("score") std::int32_t kernelScore(std::uint32_t count, std::uint32_t dimension) {
    std::int32_t used = 0;
    for (std::uint32_t first = 0; first < count; first += blockRows) {
        nearshelf::dotRows(query, rows + first * dimension, count - first < blockRows ? count - first : blockRows, dimension, sums);
        used ^= sums[0];
    }
    return used;
}

/// Ids of the `keep` best of `count` rows, best first, by scoring every row; `keep` is at most 100.
NEARSHELF_EXPORT("scoreTop") std::uint32_t* kernelScoreTop(std::uint32_t count, std::uint32_t dimension, std::uint32_t keep) {
    nearshelf::TopK top(keep);
    std::int32_t bar = 0;
    for (std::uint32_t first = 0; first < count; first += blockRows) {
        const std::uint32_t size = count - first < blockRows ? count - first : blockRows;
        nearshelf::dotRows(query, rows + first * dimension, size, dimension, sums);
        bar = offerAll(top, sums, size, bar, nullptr, first);
    }
    return bestOf(top);
}

/// The same ids by the engine's search; "index" comes first.
NEARSHELF_EXPORT("searchTop") std::uint32_t* kernelSearchTop(std::uint32_t keep) {
    nearshelf::TopK top(keep);
    std::int32_t bar = 0;
    nearshelf::ContentSearch search(*contentIndex, query);
    while (search.next(bar + 1)) bar = offerAll(top, search.sums(), search.count, bar, search.items, 0);
    return bestOf(top);
}

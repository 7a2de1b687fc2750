// SPDX-License-Identifier: MIT
// The floor under every shelf: scoring all rows and keeping the best, without pack, rules or door, in the loop of
// candidates/similarSource.cpp. Measured by bench/parts/speed.mjs; not shipped.
#include "base/dotRows.h"
#include "base/topK.h"

#include <wasm_simd128.h>

#define NEARSHELF_EXPORT(name) extern "C" __attribute__((export_name(name)))

namespace {

constexpr std::uint32_t largestDimension = 64, blockRows = 512, largestKeep = 100;

alignas(16) std::int8_t query[largestDimension];
std::int32_t sums[blockRows];
std::uint32_t best[largestKeep];
std::int8_t* rows = nullptr;

}  // namespace

NEARSHELF_EXPORT("query") std::int8_t* kernelQuery() { return query; }

/// Room for `bytes` of rows; what was there is lost.
NEARSHELF_EXPORT("reserve") std::int8_t* kernelReserve(std::uint32_t bytes) {
    delete[] rows;
    rows = new std::int8_t[bytes];
    return rows;
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

/// Ids of the `keep` best of `count` rows, best first; `keep` is at most 100.
NEARSHELF_EXPORT("scoreTop") std::uint32_t* kernelScoreTop(std::uint32_t count, std::uint32_t dimension, std::uint32_t keep) {
    nearshelf::TopK top(keep);
    std::int32_t bar = 0;
    for (std::uint32_t first = 0; first < count; first += blockRows) {
        const std::uint32_t size = count - first < blockRows ? count - first : blockRows;
        nearshelf::dotRows(query, rows + first * dimension, size, dimension, sums);
        for (std::uint32_t row = nearshelf::nextAbove(sums, 0, size, bar); row < size;
             row = nearshelf::nextAbove(sums, row + 1, size, bar)) {
            top.offer(static_cast<float>(sums[row]), first + row);
            if (top.threshold() > 0) bar = static_cast<std::int32_t>(top.threshold());
        }
    }
    std::uint32_t place = 0;
    for (const nearshelf::Scored& scored : top.take()) best[place++] = scored.id;
    return best;
}

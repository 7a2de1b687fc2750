// SPDX-License-Identifier: MIT
#include "base/dotRows.h"

#ifdef __wasm_simd128__
#include <wasm_simd128.h>
#endif

namespace nearshelf {

#ifdef __wasm_simd128__

/// Sixteen cells of a row against a widened query. Loads that widen at once beat a load and two shuffles 2.5 times.
[[gnu::always_inline]] static inline v128_t dotBlock(v128_t sum, v128_t queryLow, v128_t queryHigh, const std::int8_t* row) {
    sum = wasm_i32x4_add(sum, wasm_i32x4_dot_i16x8(wasm_i16x8_load8x8(row), queryLow));
    return wasm_i32x4_add(sum, wasm_i32x4_dot_i16x8(wasm_i16x8_load8x8(row + 8), queryHigh));
}

static std::int32_t sumOf(v128_t v) {
    return wasm_i32x4_extract_lane(v, 0) + wasm_i32x4_extract_lane(v, 1) + wasm_i32x4_extract_lane(v, 2) + wasm_i32x4_extract_lane(v, 3);
}

void dotRows(const std::int8_t* query, const std::int8_t* rows, std::uint32_t rowCount, std::uint32_t dimension,
             std::int32_t* out) noexcept {
    std::uint32_t row = 0;
    // Four rows at a time: the widened query is loaded once for all of them.
    for (; row + 4 <= rowCount; row += 4) {
        const std::int8_t* r = rows + row * dimension;
        v128_t a = wasm_i32x4_splat(0), b = a, c = a, d = a;
        for (std::uint32_t i = 0; i < dimension; i += 16) {
            const v128_t low = wasm_i16x8_load8x8(query + i), high = wasm_i16x8_load8x8(query + i + 8);
            a = dotBlock(a, low, high, r + i);
            b = dotBlock(b, low, high, r + dimension + i);
            c = dotBlock(c, low, high, r + 2 * dimension + i);
            d = dotBlock(d, low, high, r + 3 * dimension + i);
        }
        const v128_t ab = wasm_i32x4_add(wasm_i32x4_shuffle(a, b, 0, 4, 2, 6), wasm_i32x4_shuffle(a, b, 1, 5, 3, 7));
        const v128_t cd = wasm_i32x4_add(wasm_i32x4_shuffle(c, d, 0, 4, 2, 6), wasm_i32x4_shuffle(c, d, 1, 5, 3, 7));
        wasm_v128_store(out + row, wasm_i32x4_add(wasm_i32x4_shuffle(ab, cd, 0, 1, 4, 5), wasm_i32x4_shuffle(ab, cd, 2, 3, 6, 7)));
    }
    for (; row < rowCount; ++row) {
        v128_t sum = wasm_i32x4_splat(0);
        for (std::uint32_t i = 0; i < dimension; i += 16) {
            sum = dotBlock(sum, wasm_i16x8_load8x8(query + i), wasm_i16x8_load8x8(query + i + 8), rows + row * dimension + i);
        }
        out[row] = sumOf(sum);
    }
}

#else

void dotRows(const std::int8_t* query, const std::int8_t* rows, std::uint32_t rowCount, std::uint32_t dimension,
             std::int32_t* out) noexcept {
    for (std::uint32_t row = 0; row < rowCount; ++row, rows += dimension) {
        std::int32_t sum = 0;
        for (std::uint32_t i = 0; i < dimension; ++i) sum += static_cast<std::int32_t>(query[i]) * rows[i];
        out[row] = sum;
    }
}

#endif

std::uint32_t nextAbove(const std::int32_t* sums, std::uint32_t from, std::uint32_t count, std::int32_t bar) noexcept {
#ifdef __wasm_simd128__
    const v128_t bars = wasm_i32x4_splat(bar);
    while (from + 4 <= count && !wasm_v128_any_true(wasm_i32x4_gt(wasm_v128_load(sums + from), bars))) from += 4;
#endif
    while (from < count && sums[from] <= bar) ++from;
    return from;
}

}  // namespace nearshelf

// SPDX-License-Identifier: MIT
// What outside input can answer: a value or one code of errors.def. Our own calls cannot fail.
#pragma once

#include <cstdint>
#include <utility>

namespace nearshelf {

enum class ErrorCode : std::uint8_t {
#define NEARSHELF_ERROR(name, number, sentence) name = number,
#include "nearshelf/errors.def"
#undef NEARSHELF_ERROR
};

/// The sentence of errors.def; static storage.
const char* messageOf(ErrorCode code) noexcept;

/// A value, or the reason why there is none. Read `value` only when `ok()`.
template <typename T>
struct [[nodiscard]] Result {
    T value{};
    ErrorCode error = ErrorCode::none;

    bool ok() const noexcept { return error == ErrorCode::none; }
    static Result of(T value) { return {std::move(value), ErrorCode::none}; }
    static Result failure(ErrorCode error) { return {T{}, error}; }
};

}  // namespace nearshelf

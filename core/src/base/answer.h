// SPDX-License-Identifier: MIT
#pragma once

#include "nearshelf/list.h"
#include "nearshelf/result.h"

#include "base/byteWriter.h"

#include <cstdint>

namespace nearshelf {

/// What a door answers: the error's number as u32, and behind it the body when there was none (docs/format/door.md).
inline List<std::uint8_t> answerOf(ErrorCode error, ByteWriter& body) {
    ByteWriter answer;
    answer.u32(static_cast<std::uint32_t>(error));
    const List<std::uint8_t> bytes = body.take();
    if (error == ErrorCode::none) answer.bytes({bytes.data(), bytes.size()});
    return answer.take();
}

}  // namespace nearshelf

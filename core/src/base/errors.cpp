// SPDX-License-Identifier: MIT
#include "nearshelf/result.h"

namespace nearshelf {

const char* messageOf(ErrorCode code) noexcept {
    switch (code) {
#define NEARSHELF_ERROR(name, number, sentence) \
    case ErrorCode::name:                       \
        return sentence;
#include "nearshelf/errors.def"
#undef NEARSHELF_ERROR
    }
    return "Unknown error.";
}

}  // namespace nearshelf

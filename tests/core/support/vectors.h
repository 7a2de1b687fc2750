// SPDX-License-Identifier: MIT
// The files of tests/vectors, and the names of errors that they are called by.
#pragma once

#include "nearshelf/result.h"

#include "core/support/bytes.h"

#include <string>

namespace nearshelf::test {

inline std::string vectorPath(const std::string& name) { return std::string(NEARSHELF_VECTORS) + "/" + name; }
inline Bytes readVector(const std::string& name) { return readFile(vectorPath(name)); }

inline const char* nameOf(ErrorCode error) {
    switch (error) {
#define NEARSHELF_ERROR(name, number, sentence) \
    case ErrorCode::name:                       \
        return #name;
#include "nearshelf/errors.def"
#undef NEARSHELF_ERROR
    }
    return "";
}

}  // namespace nearshelf::test

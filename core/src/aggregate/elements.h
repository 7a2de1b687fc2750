// SPDX-License-Identifier: MIT
#pragma once

#include "nearshelf/list.h"
#include "nearshelf/types.h"

#include <cstdint>

namespace nearshelf {

/// Reads the elements of an encoded vector; false when one is beyond the modulus.
template <typename Field>
bool readElements(ByteView bytes, List<typename Field::Element>& out) {
    out.resize(bytes.size / Field::bytes);
    bool canonical = true;
    for (std::size_t i = 0; i < out.size(); ++i) {
        out[i] = Field::load(bytes.data + i * Field::bytes);
        canonical &= Field::isCanonical(out[i]);
    }
    return canonical;
}

template <typename Field>
void storeElements(const List<typename Field::Element>& elements, std::uint8_t* out) {
    for (std::size_t i = 0; i < elements.size(); ++i) Field::store(out + i * Field::bytes, elements[i]);
}

}  // namespace nearshelf

// SPDX-License-Identifier: MIT
#include "evaluate/compressedSize.h"

#include <brotli/encode.h>
#include <stdexcept>

namespace nearshelf::trainer {

std::size_t brotliSize(const std::vector<std::uint8_t>& bytes) {
    std::size_t size = BrotliEncoderMaxCompressedSize(bytes.size());
    std::vector<std::uint8_t> out(size);
    if (BrotliEncoderCompress(11, 24, BROTLI_MODE_GENERIC, bytes.size(), bytes.data(), &size, out.data()) == BROTLI_FALSE)
        throw std::runtime_error("Brotli could not compress the pack");
    return size;
}

}  // namespace nearshelf::trainer

// SPDX-License-Identifier: MIT
#include "ingest/text/decompress.h"

#if !defined(__EMSCRIPTEN__)
#include <lzma.h>
#include <zlib.h>
#endif

#include "ingest/ingestError.h"

namespace nearshelf::trainer {
namespace {

bool isXz(std::string_view bytes) {
    return bytes.substr(0, 6) == std::string_view(
                                     "\xFD"
                                     "7zXZ\0",
                                     6);
}
bool isGzip(std::string_view bytes) { return bytes.substr(0, 3) == "\x1F\x8B\x08"; }

}  // namespace

bool isCompressed(std::string_view bytes) { return isXz(bytes) || isGzip(bytes); }

#if defined(__EMSCRIPTEN__)

std::string decompress(std::string_view, const std::string& file, std::uint64_t) {
    throw IngestError({file, 0, ""}, "a compressed file", "an unpacked one (the browser build does not unpack)");
}

#else
namespace {

constexpr std::size_t blockBytes = std::size_t{1} << 18;
constexpr std::uint64_t xzMemoryLimit = std::uint64_t{256} << 20;  // `xz -9` needs 65 MiB to unpack

[[noreturn]] void refuse(const std::string& file, const char* found) {
    throw IngestError({file, 0, ""}, found, "an intact .gz or .xz file of moderate size");
}

const unsigned char* input(std::string_view bytes) { return reinterpret_cast<const unsigned char*>(bytes.data()); }

std::string unpackXz(std::string_view bytes, const std::string& file, std::uint64_t maxBytes) {
    lzma_stream stream = LZMA_STREAM_INIT;
    if (lzma_stream_decoder(&stream, xzMemoryLimit, LZMA_CONCATENATED) != LZMA_OK) refuse(file, "no xz decoder");
    stream.next_in = input(bytes);
    stream.avail_in = bytes.size();
    std::string text;
    std::string block(blockBytes, '\0');
    lzma_ret result = LZMA_OK;
    while (result == LZMA_OK && text.size() <= maxBytes) {
        stream.next_out = reinterpret_cast<unsigned char*>(block.data());
        stream.avail_out = block.size();
        result = lzma_code(&stream, LZMA_FINISH);
        text.append(block, 0, block.size() - stream.avail_out);
    }
    lzma_end(&stream);
    if (text.size() > maxBytes) refuse(file, "too much data after unpacking");
    if (result != LZMA_STREAM_END) refuse(file, "damaged xz data");
    return text;
}

std::string unpackGzip(std::string_view bytes, const std::string& file, std::uint64_t maxBytes) {
    constexpr int gzipWrapper = 16;  // zlib.h, inflateInit2: "add 16 to decode only the gzip format"
    z_stream stream = {};
    if (inflateInit2(&stream, MAX_WBITS + gzipWrapper) != Z_OK) refuse(file, "no gzip decoder");
    std::string text;
    std::string block(blockBytes, '\0');
    std::size_t taken = 0;
    int result = Z_OK;
    while ((result == Z_OK || result == Z_STREAM_END) && text.size() <= maxBytes) {
        // zlib counts in unsigned int, so large files are fed in pieces; a finished member may be followed by another.
        if (stream.avail_in == 0) {
            const std::size_t piece = std::min(bytes.size() - taken, blockBytes);
            if (piece == 0) break;
            stream.next_in = const_cast<unsigned char*>(input(bytes)) + taken;
            stream.avail_in = static_cast<unsigned int>(piece);
            taken += piece;
        }
        if (result == Z_STREAM_END && inflateReset(&stream) != Z_OK) break;
        stream.next_out = reinterpret_cast<unsigned char*>(block.data());
        stream.avail_out = static_cast<unsigned int>(block.size());
        result = inflate(&stream, Z_NO_FLUSH);
        text.append(block, 0, block.size() - stream.avail_out);
    }
    inflateEnd(&stream);
    if (text.size() > maxBytes) refuse(file, "too much data after unpacking");
    if (result != Z_STREAM_END) refuse(file, "damaged gzip data");
    return text;
}

}  // namespace

std::string decompress(std::string_view bytes, const std::string& file, std::uint64_t maxBytes) {
    return isXz(bytes) ? unpackXz(bytes, file, maxBytes) : unpackGzip(bytes, file, maxBytes);
}

#endif

}  // namespace nearshelf::trainer

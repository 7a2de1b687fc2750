// SPDX-License-Identifier: MIT
#include "files/servedFile.h"

#include <brotli/encode.h>
#include <filesystem>
#include <fstream>
#include <openssl/sha.h>
#include <sstream>

namespace nearshelf::collector {
namespace {

namespace fs = std::filesystem;

struct TypeOf {
    const char *ending, *type;
    bool packs;
};
constexpr TypeOf types[] = {
    {".js", "text/javascript; charset=utf-8", true},
    {".mjs", "text/javascript; charset=utf-8", true},
    {".css", "text/css; charset=utf-8", true},
    {".json", "application/json", true},
    {".wasm", "application/wasm", true},
    {".nsp", "application/octet-stream", true},
    {".svg", "image/svg+xml", true},
    {".html", "text/html; charset=utf-8", true},
    {".txt", "text/plain; charset=utf-8", true},
    {".webp", "image/webp", false},
    {".avif", "image/avif", false},
    {".jpg", "image/jpeg", false},
    {".png", "image/png", false},
    {".d.ts", "text/plain; charset=utf-8", true},
};
constexpr TypeOf unknownType = {"", "application/octet-stream", false};

/// Above this the best quality takes seconds; quality 9 is within 3 % of it.
constexpr std::size_t bestQualityBytes = 256 * 1024;
constexpr std::size_t hashDigits = 8;

bool endsWith(const std::string& text, const std::string& ending) {
    return text.size() >= ending.size() && text.compare(text.size() - ending.size(), ending.size(), ending) == 0;
}

SharedBytes readBytes(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) return nullptr;
    std::ostringstream bytes;
    bytes << in.rdbuf();
    return in.bad() ? nullptr : std::make_shared<const std::string>(bytes.str());
}

SharedBytes packed(const std::string& plain) {
    const int quality = plain.size() <= bestQualityBytes ? BROTLI_MAX_QUALITY : 9;
    std::size_t size = BrotliEncoderMaxCompressedSize(plain.size());
    std::string out(size, '\0');
    const bool isDone =
        BrotliEncoderCompress(quality, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_GENERIC, plain.size(),
                              reinterpret_cast<const std::uint8_t*>(plain.data()), &size, reinterpret_cast<std::uint8_t*>(out.data()));
    if (!isDone || size + size / 16 >= plain.size()) return nullptr;
    out.resize(size);
    return std::make_shared<const std::string>(std::move(out));
}

std::string tagOf(const std::string& bytes) {
    constexpr char digits[] = "0123456789abcdef";
    std::uint8_t digest[SHA256_DIGEST_LENGTH];
    ::SHA256(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size(), digest);
    std::string tag = "\"";
    for (int i = 0; i < 12; ++i) {
        tag += digits[digest[i] >> 4];
        tag += digits[digest[i] & 15];
    }
    return tag + "\"";
}

/// pack-0123abcd….nsp: at least eight hexadecimal digits between a hyphen or a dot and the ending.
bool namesItsHash(const std::string& path) {
    const std::string name = fs::path(path).filename().string();
    const std::size_t from = name.find_last_of('-');
    const std::size_t dot = name.find('.', from == std::string::npos ? 0 : from);
    if (from == std::string::npos || dot == std::string::npos || dot - from - 1 < hashDigits) return false;
    return name.substr(from + 1, dot - from - 1).find_first_not_of("0123456789abcdef") == std::string::npos;
}

}  // namespace

std::shared_ptr<const ServedFile> readServedFile(const std::string& path) {
    auto file = std::make_shared<ServedFile>();
    file->plain = readBytes(path);
    if (!file->plain) return nullptr;
    const TypeOf* type = &unknownType;
    for (const TypeOf& one : types) {
        if (endsWith(path, one.ending)) type = &one;
    }
    file->type = type->type;
    file->plainTag = tagOf(*file->plain);
    file->isForEver = namesItsHash(path);
    std::error_code error;
    const fs::file_time_type written = fs::last_write_time(path, error), packedAt = fs::last_write_time(path + ".br", error);
    if (!error && packedAt >= written) file->brotli = readBytes(path + ".br");
    if (!file->brotli && type->packs) file->brotli = packed(*file->plain);
    // Another representation needs another tag.
    if (file->brotli) file->brotliTag = file->plainTag.substr(0, file->plainTag.size() - 1) + "-br\"";
    return file;
}

}  // namespace nearshelf::collector

// SPDX-License-Identifier: MIT
#include "ingest/source.h"

#include "ingest/ingestError.h"
#include "ingest/text/decompress.h"
#include "ingest/text/toUtf8.h"

#include <fstream>
#include <utility>

namespace nearshelf::trainer {
namespace {

std::string readFile(const std::string& path, std::uint64_t maxBytes) {
    std::ifstream file(path, std::ios::binary);
    if (!file) throw IngestError({path, 0, ""}, "no readable file", "a path to an export");
    std::string bytes;
    std::string block(std::size_t{1} << 20, '\0');
    while (file.read(block.data(), static_cast<std::streamsize>(block.size())) || file.gcount() > 0) {
        bytes.append(block, 0, static_cast<std::size_t>(file.gcount()));
        if (bytes.size() > maxBytes) {
            throw IngestError({path, 0, ""}, "more than " + std::to_string(maxBytes) + " bytes", "a smaller file");
        }
    }
    if (file.bad() || bytes.empty()) throw IngestError({path, 0, ""}, "an empty or unreadable file", "an export");
    return bytes;
}

}  // namespace

Source Source::fromFile(std::string path) {
    Source source;
    source.name_ = std::move(path);
    source.onDisk_ = true;
    return source;
}

Source Source::fromBytes(std::string name, std::string bytes) {
    Source source;
    source.name_ = std::move(name);
    source.bytes_ = std::move(bytes);
    return source;
}

std::string Source::readText(IngestReport& report, std::uint64_t maxBytes) const {
    std::string bytes = onDisk_ ? readFile(name_, maxBytes) : bytes_;
    if (isCompressed(bytes)) bytes = decompress(bytes, name_, maxBytes);
    Utf8Text text = toUtf8(std::move(bytes));
    if (text.conversion != nullptr) report.noteOnce(name_, text.firstConvertedLine, text.conversion);
    return std::move(text.text);
}

}  // namespace nearshelf::trainer

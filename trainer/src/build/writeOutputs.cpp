// SPDX-License-Identifier: MIT
#include "build/writeOutputs.h"

#include "build/encodeOutputs.h"
#include "build/outputFile.h"

#include <stdexcept>
#include <system_error>

namespace nearshelf::trainer {
namespace {

OutputFile writeTo(const std::filesystem::path& folder, const EncodedFile& file) {
    writeOutputFile(folder / file.name, file.bytes);
    return {file.name, file.bytes.size()};
}

std::string nameWithin(const std::filesystem::path& folder, const std::string& file) {
    std::error_code error;
    const auto relative = std::filesystem::relative(file, folder, error);
    if (error || relative.empty() || *relative.begin() == "..") return std::filesystem::path(file).filename().string();
    return relative.generic_string();
}

}  // namespace

Outputs writeOutputs(const BuiltStore& built, const BuiltSearch& search, const std::filesystem::path& folder,
                     const std::string& thumbsIndex) {
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error) throw std::runtime_error(folder.string() + ": the folder cannot be made: " + error.message());
    const EncodedOutputs encoded = encodeOutputs(built, thumbsIndex.empty() ? "" : nameWithin(folder, thumbsIndex), &search);
    Outputs outputs;
    outputs.pack = writeTo(folder, encoded.pack);
    outputs.cards = writeTo(folder, encoded.cards);
    outputs.search = writeTo(folder, encoded.search);
    outputs.decide = writeTo(folder, encoded.decide);
    outputs.manifest = writeTo(folder, encoded.manifest);
    return outputs;
}

}  // namespace nearshelf::trainer

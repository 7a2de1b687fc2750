// SPDX-License-Identifier: MIT
#include "build/outputFile.h"

#include <fstream>
#include <stdexcept>
#include <string>
#include <system_error>

namespace nearshelf::trainer {

void writeOutputFile(const std::filesystem::path& path, std::string_view bytes) {
    std::filesystem::path partial = path;
    partial += ".partial";
    std::ofstream file(partial, std::ios::binary | std::ios::trunc);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    file.close();
    std::error_code error;
    if (file) std::filesystem::rename(partial, path, error);
    if (!file || error) {
        std::error_code ignored;
        std::filesystem::remove(partial, ignored);
        throw std::runtime_error(path.string() + ": cannot be written" + (error ? ": " + error.message() : std::string()));
    }
}

}  // namespace nearshelf::trainer

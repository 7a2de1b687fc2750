// SPDX-License-Identifier: MIT
#pragma once

#include "build/buildStore.h"
#include "indexing/builtSearch.h"

#include <filesystem>
#include <string>

namespace nearshelf::trainer {

/// One file of the result, named by its content.
struct OutputFile {
    std::string name;
    std::uint64_t bytes = 0;
};

struct Outputs {
    OutputFile pack, cards, search, decide, manifest;
};

/// Writes pack-<hash>.nsp, cards-<hash>.json, search-<hash>.nss, intent-<hash>.nsi and, last, manifest.json into `folder`, made if need be.
/// Whoever reads the manifest finds its files; those of the build before stay, because pages already loaded may still ask for them.
/// `thumbsIndex` is the path of the thumbnail index, empty when there is none; the manifest names it relative to `folder`, where it lies
/// within, else by its name. Throws std::runtime_error naming the file that cannot be written.
Outputs writeOutputs(const BuiltStore& built, const BuiltSearch& search, const std::filesystem::path& folder,
                     const std::string& thumbsIndex);

}  // namespace nearshelf::trainer

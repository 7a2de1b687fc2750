// SPDX-License-Identifier: MIT
#pragma once

#include "build/buildStore.h"
#include "indexing/builtSearch.h"

#include <string>

namespace nearshelf::trainer {

/// One file of the result, named by its content.
struct EncodedFile {
    std::string name, bytes;
};

/// What a build hands to a store's pages: pack-<hash>.nsp, cards-<hash>.json, search-<hash>.nss, intent-<hash>.nsi and the manifest.json
/// that names them.
struct EncodedOutputs {
    EncodedFile pack, cards, manifest;
    EncodedFile search;  ///< without a name where none was built
    EncodedFile decide;
};

/// `thumbsName` is the thumbnail index as the manifest shall name it, empty when there is none; `search` may be null. The same store gives
/// the same bytes.
EncodedOutputs encodeOutputs(const BuiltStore& built, const std::string& thumbsName, const BuiltSearch* search = nullptr);

}  // namespace nearshelf::trainer

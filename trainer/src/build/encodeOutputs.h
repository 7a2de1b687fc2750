// SPDX-License-Identifier: MIT
#pragma once

#include "build/buildStore.h"

#include <string>

namespace nearshelf::trainer {

/// One file of the result, named by its content.
struct EncodedFile {
    std::string name, bytes;
};

/// What a build hands to a store's pages: pack-<hash>.nsp, cards-<hash>.json and the manifest.json that names them.
struct EncodedOutputs {
    EncodedFile pack, cards, manifest;
};

/// `thumbsName` is the thumbnail index as the manifest shall name it, empty when there is none. The same store gives the same bytes.
EncodedOutputs encodeOutputs(const BuiltStore& built, const std::string& thumbsName);

}  // namespace nearshelf::trainer

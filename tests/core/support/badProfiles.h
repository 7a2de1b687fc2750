// SPDX-License-Identifier: MIT
// A profile written from docs/format/profile.md alone, and one for every way in which a profile can be wrong, each named by the error
// it must give: the files of tests/vectors/profile.
#pragma once

#include "nearshelf/result.h"

#include "core/support/bytes.h"

#include <string>
#include <vector>

namespace nearshelf::test {

struct NamedProfile {
    std::string name;
    ErrorCode error;
    Bytes bytes;
};

/// A profile of version 1 with something in every list, about items of the checkerboard.
Bytes smallProfile();
/// Puts length and checksum right again after a change behind the header.
void sealProfile(Bytes& profile);

std::vector<NamedProfile> badProfiles();

}  // namespace nearshelf::test

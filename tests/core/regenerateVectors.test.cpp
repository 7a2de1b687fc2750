// SPDX-License-Identifier: MIT
// Writes tests/vectors anew. Hidden: run `test_core "[.regenerate]"` on purpose, and read the difference before committing it.
#include "core/support/badPacks.h"
#include "core/support/vectors.h"

#include <catch2/catch.hpp>

using namespace nearshelf;
using namespace nearshelf::test;

TEST_CASE("Write the pack vectors", "[.regenerate]") {
    for (const NamedPack& pack : badPacks()) writeFile(vectorPath("pack/" + pack.name + ".bin"), pack.bytes);
    writeFile(vectorPath("pack/good_small.bin"), smallPack().build());
}

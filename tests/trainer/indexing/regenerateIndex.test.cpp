// SPDX-License-Identifier: MIT
// Writes tests/vectors/search anew. Hidden: run `test_trainer "[.regenerate]"` on purpose, and read the difference before committing it.
#include "base/hash.h"
#include "trainer/indexing/smallCatalogue.h"

#include <catch2/catch.hpp>
#include <fstream>

using namespace nearshelf;
using namespace nearshelf::test;

namespace {

using Bytes = std::vector<std::uint8_t>;
constexpr std::size_t headBytes = 148, tableAt = 76;

void write(const std::string& name, const Bytes& bytes) {
    std::ofstream file(std::string(NEARSHELF_VECTORS) + "/search/" + name + ".bin", std::ios::binary);
    file.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
}

std::uint32_t u32At(const Bytes& bytes, std::size_t at) {
    return static_cast<std::uint32_t>(bytes[at] | bytes[at + 1] << 8 | bytes[at + 2] << 16 | bytes[at + 3] << 24);
}

void setU32(Bytes& bytes, std::size_t at, std::uint32_t value) {
    for (int i = 0; i < 4; ++i, value >>= 8) bytes[at + static_cast<std::size_t>(i)] = static_cast<std::uint8_t>(value);
}

/// The same bytes with their checksums put right.
Bytes sealed(Bytes bytes) {
    std::size_t at = headBytes;
    for (std::size_t section = 0; section < search::sectionCount; ++section) {
        const std::uint32_t length = u32At(bytes, tableAt + 8 * section);
        setU32(bytes, tableAt + 8 * section + 4, crc32({bytes.data() + at, length}));
        at += length;
    }
    setU32(bytes, 8, crc32({bytes.data() + 12, headBytes - 12}));
    return bytes;
}

std::size_t sectionAt(const Bytes& bytes, search::Section wanted) {
    std::size_t at = headBytes;
    for (std::size_t section = 0; section < static_cast<std::size_t>(wanted); ++section) at += u32At(bytes, tableAt + 8 * section);
    return at;
}

}  // namespace

TEST_CASE("Write the search vectors", "[.regenerate]") {
    const Bytes good = SmallShop().built.bytes;
    write("good_small", good);
    write("bad_searchTooShort_header", Bytes(good.begin(), good.begin() + 20));
    write("bad_searchTooShort_section", Bytes(good.begin(), good.end() - 1));
    Bytes bad = good;
    bad[0] = 'X';
    write("bad_searchBadMagic", bad);
    bad = good;
    bad[4] = 9;
    write("bad_searchUnsupportedMajor", bad);
    bad = good;
    bad[40] ^= 1;
    write("bad_searchChecksum_header", bad);
    bad = good;
    bad.back() ^= 1;
    write("bad_searchChecksum_section", bad);
    bad = good;
    bad.push_back(0);
    write("bad_searchMalformed_bytesOver", bad);
    bad = good;
    setU32(bad, 12, 0);
    write("bad_searchMalformed_noItems", sealed(bad));
    bad = good;
    setU32(bad, 12, 17);
    write("bad_searchMalformed_itemCount", sealed(bad));
    for (const auto& [name, section] : {std::pair{"lexicon", search::Section::lexicon},
                                        {"vocabulary", search::Section::vocabulary},
                                        {"terms", search::Section::terms},
                                        {"facts", search::Section::facts}}) {
        bad = good;
        bad[sectionAt(good, section)] ^= 0x7F;
        write(std::string("bad_searchMalformed_") + name, sealed(bad));
    }
}

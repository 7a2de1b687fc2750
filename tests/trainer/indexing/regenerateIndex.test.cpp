// SPDX-License-Identifier: MIT
// Writes tests/vectors/search anew. Hidden: run `test_trainer "[.regenerate]"` on purpose, and read the difference before committing it.
#include "base/hash.h"
#include "search/searchDoor.h"
#include "trainer/indexing/smallCatalogue.h"

#include <algorithm>
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

/// One call through the door, added to a transcript as tests/vectors/README.md describes it.
void record(search::SearchDoor& door, Bytes& transcript, search::SearchOperation operation, const Bytes& request) {
    std::copy(request.begin(), request.end(), door.inbox(request.size()));
    const std::size_t size = door.call(static_cast<std::uint8_t>(operation), request.size());
    const auto put = [&](const std::uint8_t* bytes, std::size_t count) {
        for (int shift = 0; shift < 32; shift += 8) transcript.push_back(static_cast<std::uint8_t>(count >> shift));
        transcript.insert(transcript.end(), bytes, bytes + count);
    };
    transcript.push_back(static_cast<std::uint8_t>(operation));
    put(request.data(), request.size());
    put(door.outbox(), size);
}

Bytes withText(Bytes head, std::string_view text) {
    head.push_back(static_cast<std::uint8_t>(text.size()));
    head.push_back(0);
    head.insert(head.end(), text.begin(), text.end());
    return head;
}

/// Everything search can be asked, as recorded natively.
Bytes transcriptOf(const Bytes& index) {
    search::SearchDoor door;
    Bytes transcript;
    record(door, transcript, search::SearchOperation::search, {});
    record(door, transcript, search::SearchOperation::load, index);
    record(door, transcript, search::SearchOperation::warm, {});
    for (const char* text : {"red lether handbag", "hiking boots size 8 under 150", "32 gb", "no show socks",
                             "gift for my sister not black", "xqzwvy", "runing sh", "between $20 and $90 mug", ""})
        for (const std::uint8_t flags : {std::uint8_t{0}, std::uint8_t{3}}) {
            Bytes request = withText({flags, 10}, text);
            request.push_back(0);
            request.push_back(0);
            record(door, transcript, search::SearchOperation::search, request);
        }
    record(door, transcript, search::SearchOperation::highlight, withText({}, "Cr\xC3\xA8me MUGS of 1.5 l"));
    record(door, transcript, search::SearchOperation::suggest, withText({5}, "h"));
    record(door, transcript, search::SearchOperation::search, withText({0, 0}, "count of nothing"));
    return transcript;
}

TEST_CASE("Write the search vectors", "[.regenerate]") {
    const Bytes good = SmallShop().built.bytes;
    write("good_small", good);
    write("answers", transcriptOf(good));
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

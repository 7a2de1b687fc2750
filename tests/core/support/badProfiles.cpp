// SPDX-License-Identifier: MIT
#include "core/support/badProfiles.h"

#include "core/support/checkerboard.h"

#include <algorithm>
#include <functional>

namespace nearshelf::test {

namespace {

struct Entry {
    ItemKey key;
    float weight;
};

void putEntries(Bytes& out, const std::vector<Entry>& entries) {
    put(out, entries.size(), 2);
    for (const Entry& entry : entries) {
        put(out, bitsOf(entry.key), 8);
        putFloat(out, entry.weight);
        put(out, startOfTests, 4);
    }
}

void overwrite(Bytes& bytes, std::size_t at, std::uint64_t value, int width) {
    Bytes little;
    put(little, value, width);
    std::copy(little.begin(), little.end(), bytes.begin() + static_cast<std::ptrdiff_t>(at));
}

}  // namespace

Bytes smallProfile() {
    Bytes bytes = {0x4E, 0x53, 0x50, 0x46};
    put(bytes, 1, 2);
    put(bytes, 0, 2 + 4 + 4);
    put(bytes, startOfTests, 4);
    putEntries(bytes, {{keyOf("category", "even"), 6}, {keyOf("brand", "Oddfellow"), 2}});
    putEntries(bytes, {{keyOf(boardId(4)), 6}, {keyOf(boardId(5)), 2}});
    putEntries(bytes, {{keyOf(boardId(8)), 1}});
    putEntries(bytes, {{keyOf(boardId(7)), 1}});
    put(bytes, 1, 2);
    put(bytes, bitsOf(keyOf(boardId(9))), 8);
    put(bytes, 5, 2);
    put(bytes, startOfTests, 4);
    put(bytes, startOfTests, 4);
    put(bytes, 1, 1);
    putEntries(bytes, {{keyOf(boardId(5)), 1}, {keyOf(boardId(4)), 1.5f}});
    put(bytes, 1, 2);
    put(bytes, bitsOf(keyOf(boardId(10))), 8);
    sealProfile(bytes);
    return bytes;
}

void sealProfile(Bytes& profile) {
    overwrite(profile, 8, profile.size() - 16, 4);
    overwrite(profile, 12, slowCrc(Bytes(profile.begin() + 16, profile.end())), 4);
}

std::vector<NamedProfile> badProfiles() {
    std::vector<NamedProfile> profiles;
    const auto bad = [&](const char* name, ErrorCode error, const std::function<void(Bytes&)>& change, bool seal) {
        Bytes bytes = smallProfile();
        change(bytes);
        if (seal) sealProfile(bytes);
        profiles.push_back({name, error, bytes});
    };
    constexpr std::size_t interests = 20, firstWeight = interests + 2 + 8;
    bad(
        "bad_profileTooShort_header", ErrorCode::profileTooShort, [](Bytes& b) { b.resize(15); }, false);
    bad(
        "bad_profileTooShort_body", ErrorCode::profileTooShort, [](Bytes& b) { b.pop_back(); }, false);
    bad(
        "bad_profileBadMagic", ErrorCode::profileBadMagic, [](Bytes& b) { b[3] = 0x4B; }, false);
    bad(
        "bad_profileNewerVersion", ErrorCode::profileNewerVersion, [](Bytes& b) { b[4] = 2; }, true);
    bad(
        "bad_profileChecksum", ErrorCode::profileChecksum, [](Bytes& b) { b.back() ^= 1; }, false);
    bad(
        "bad_profileMalformed_versionZero", ErrorCode::profileMalformed, [](Bytes& b) { b[4] = 0; }, true);
    bad(
        "bad_profileMalformed_bytesOver", ErrorCode::profileMalformed, [](Bytes& b) { b.push_back(0); }, false);
    bad(
        "bad_profileMalformed_bytesOverSealed", ErrorCode::profileMalformed, [](Bytes& b) { b.push_back(0); }, true);
    bad(
        "bad_profileMalformed_cut", ErrorCode::profileMalformed, [](Bytes& b) { b.pop_back(); }, true);
    bad(
        "bad_profileMalformed_count", ErrorCode::profileMalformed, [](Bytes& b) { overwrite(b, interests, 0xFFFF, 2); }, true);
    bad(
        "bad_profileMalformed_negative", ErrorCode::profileMalformed, [](Bytes& b) { overwrite(b, firstWeight, 0xBF800000u, 4); }, true);
    bad(
        "bad_profileMalformed_huge", ErrorCode::profileMalformed, [](Bytes& b) { overwrite(b, firstWeight, 0x7F000000u, 4); }, true);
    return profiles;
}

}  // namespace nearshelf::test

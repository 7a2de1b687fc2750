// SPDX-License-Identifier: MIT
#include "search/fold.h"

namespace nearshelf::search {

std::uint32_t nextCharacter(std::string_view text, std::size_t& at) noexcept {
    const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<std::uint8_t>(text[i]) : 0u; };
    const std::uint32_t lead = byte(at++);
    if (lead < 0x80) return lead;
    const std::size_t more = lead >= 0xF0 && lead < 0xF5 ? 3 : lead >= 0xE0 && lead < 0xF0 ? 2 : lead >= 0xC2 && lead < 0xE0 ? 1 : 0;
    if (more == 0) return 0xFFFD;
    std::uint32_t character = lead & (0x3Fu >> more);
    for (std::size_t i = 0; i < more; ++i) {
        const std::uint32_t next = byte(at + i);
        if ((next & 0xC0) != 0x80) return 0xFFFD;
        character = character << 6 | (next & 0x3F);
    }
    at += more;
    return character;
}

namespace {

/// Characters that fold to one letter, by where they begin.
struct Stretch {
    std::uint16_t first;
    std::uint8_t count;
    char base;
};

constexpr Stretch stretches[] = {
    {0xC0, 6, 'a'},    {0xC7, 1, 'c'},   {0xC8, 4, 'e'},   {0xCC, 4, 'i'},    {0xD0, 1, 'd'},    {0xD1, 1, 'n'},   {0xD2, 5, 'o'},
    {0xD8, 1, 'o'},    {0xD9, 4, 'u'},   {0xDD, 1, 'y'},   {0xE0, 6, 'a'},    {0xE7, 1, 'c'},    {0xE8, 4, 'e'},   {0xEC, 4, 'i'},
    {0xF0, 1, 'd'},    {0xF1, 1, 'n'},   {0xF2, 5, 'o'},   {0xF8, 1, 'o'},    {0xF9, 4, 'u'},    {0xFD, 1, 'y'},   {0xFF, 1, 'y'},
    {0x100, 6, 'a'},   {0x106, 8, 'c'},  {0x10E, 4, 'd'},  {0x112, 10, 'e'},  {0x11C, 8, 'g'},   {0x124, 4, 'h'},  {0x128, 10, 'i'},
    {0x134, 2, 'j'},   {0x136, 3, 'k'},  {0x139, 10, 'l'}, {0x143, 9, 'n'},   {0x14C, 6, 'o'},   {0x154, 6, 'r'},  {0x15A, 8, 's'},
    {0x162, 6, 't'},   {0x168, 12, 'u'}, {0x174, 2, 'w'},  {0x176, 3, 'y'},   {0x179, 6, 'z'},   {0x17F, 1, 's'},  {0x1A0, 2, 'o'},
    {0x1AF, 2, 'u'},   {0x218, 2, 's'},  {0x21A, 2, 't'},  {0x1EA0, 24, 'a'}, {0x1EB8, 16, 'e'}, {0x1EC8, 4, 'i'}, {0x1ECC, 24, 'o'},
    {0x1EE4, 14, 'u'}, {0x1EF2, 8, 'y'},
};

/// The accented vowels of Greek in lower case, U+03AC … U+03AF and U+03CC … U+03CE, and the bare ones.
constexpr std::uint16_t greek[][2] = {{0x3AC, 0x3B1}, {0x3AD, 0x3B5}, {0x3AE, 0x3B7}, {0x3AF, 0x3B9}, {0x3C2, 0x3C3},
                                      {0x3CC, 0x3BF}, {0x3CD, 0x3C5}, {0x3CE, 0x3C9}, {0x386, 0x3B1}, {0x388, 0x3B5},
                                      {0x389, 0x3B7}, {0x38A, 0x3B9}, {0x38C, 0x3BF}, {0x38E, 0x3C5}, {0x38F, 0x3C9}};

bool isBetween(std::uint32_t c, std::uint32_t first, std::uint32_t last) noexcept { return c >= first && c <= last; }

bool isMark(std::uint32_t c) noexcept { return isBetween(c, 0x300, 0x36F) || c == 0xAD || c == 0x200C || c == 0x200D; }

/// The two letters that some characters stand for.
const char* spelledOut(std::uint32_t c) noexcept {
    switch (c) {
        case 0xC6:
        case 0xE6: return "ae";
        case 0xDE:
        case 0xFE: return "th";
        case 0xDF: return "ss";
        case 0x132:
        case 0x133: return "ij";
        case 0x152:
        case 0x153: return "oe";
        default: return nullptr;
    }
}

std::uint32_t folded(std::uint32_t c) noexcept {
    if (isBetween(c, 0xFF01, 0xFF5E)) c -= 0xFEE0;  // full width
    if (isBetween(c, 'A', 'Z')) return c + 32;
    if (c < 0xC0) return c;
    for (const Stretch& stretch : stretches)
        if (c - stretch.first < stretch.count) return static_cast<std::uint8_t>(stretch.base);
    for (const auto& pair : greek)
        if (c == pair[0]) return pair[1];
    if (isBetween(c, 0x391, 0x3A9) || isBetween(c, 0x410, 0x42F)) return c + 32;
    if (isBetween(c, 0x400, 0x40F)) c += 80;
    return c == 0x451 ? 0x435u : c;  // ё is written е as often
}

}  // namespace

CharClass classOf(std::uint32_t c) noexcept {
    if (isBetween(c, 0xFF01, 0xFF5E)) c -= 0xFEE0;
    if (isBetween(c, '0', '9')) return CharClass::digit;
    if (c < 0x80) return isBetween(c | 32, 'a', 'z') ? CharClass::letter : CharClass::separator;
    if (isMark(c)) return CharClass::letter;
    if (c < 0xC0 || c == 0xD7 || c == 0xF7 || isBetween(c, 0x2000, 0x2BFF) || isBetween(c, 0x3000, 0x303F) ||
        isBetween(c, 0xFE30, 0xFE4F) || c == 0xFFFD || c >= 0x1F000)
        return CharClass::separator;
    if (isBetween(c, 0x3040, 0x30FF) || isBetween(c, 0x3400, 0x9FFF)) return CharClass::ideograph;
    return CharClass::letter;
}

void appendFolded(List<char>& out, std::uint32_t character) {
    if (isMark(character)) return;
    if (const char* letters = spelledOut(character)) return out.append(letters, 2);
    const std::uint32_t c = folded(character);
    const auto put = [&](std::uint32_t byte) { out.push_back(static_cast<char>(byte)); };
    if (c < 0x80) return put(c);
    if (c < 0x800) {
        put(0xC0 | c >> 6);
    } else {
        if (c < 0x10000) {
            put(0xE0 | c >> 12);
        } else {
            put(0xF0 | c >> 18);
            put(0x80 | (c >> 12 & 0x3F));
        }
        put(0x80 | (c >> 6 & 0x3F));
    }
    put(0x80 | (c & 0x3F));
}

}  // namespace nearshelf::search

// SPDX-License-Identifier: MIT
#include "ingest/text/htmlEntities.h"

#include "ingest/text/ascii.h"
#include "ingest/text/toUtf8.h"

#include <cstdint>

namespace nearshelf::trainer {
namespace {

struct Entity {
    std::string_view name;
    std::string_view text;
};

// Of the 2,231 names in the HTML standard, those that editors of shops write: markup, spaces, punctuation, currencies,
// units and the letters of western European languages.
constexpr Entity entities[] = {
    {"amp", "&"},    {"lt", "<"},     {"gt", ">"},     {"quot", "\""},  {"apos", "'"},   {"nbsp", "\xC2\xA0"}, {"ensp", " "},
    {"emsp", " "},   {"thinsp", " "}, {"shy", ""},     {"zwnj", ""},    {"zwj", ""},     {"ndash", "–"},       {"mdash", "—"},
    {"hellip", "…"}, {"bull", "•"},   {"middot", "·"}, {"lsquo", "‘"},  {"rsquo", "’"},  {"sbquo", "‚"},       {"ldquo", "“"},
    {"rdquo", "”"},  {"bdquo", "„"},  {"laquo", "«"},  {"raquo", "»"},  {"lsaquo", "‹"}, {"rsaquo", "›"},      {"prime", "′"},
    {"Prime", "″"},  {"copy", "©"},   {"reg", "®"},    {"trade", "™"},  {"deg", "°"},    {"plusmn", "±"},      {"times", "×"},
    {"divide", "÷"}, {"frac12", "½"}, {"frac14", "¼"}, {"frac34", "¾"}, {"sup1", "¹"},   {"sup2", "²"},        {"sup3", "³"},
    {"micro", "µ"},  {"euro", "€"},   {"pound", "£"},  {"yen", "¥"},    {"cent", "¢"},   {"sect", "§"},        {"para", "¶"},
    {"iexcl", "¡"},  {"iquest", "¿"}, {"ordm", "º"},   {"ordf", "ª"},   {"rarr", "→"},   {"check", "✓"},       {"hearts", "♥"},
    {"le", "≤"},     {"ge", "≥"},     {"szlig", "ß"},  {"oslash", "ø"}, {"Oslash", "Ø"}, {"aring", "å"},       {"Aring", "Å"},
    {"aelig", "æ"},  {"AElig", "Æ"},  {"oelig", "œ"},  {"OElig", "Œ"},  {"auml", "ä"},   {"Auml", "Ä"},        {"ouml", "ö"},
    {"Ouml", "Ö"},   {"uuml", "ü"},   {"Uuml", "Ü"},   {"euml", "ë"},   {"iuml", "ï"},   {"aacute", "á"},      {"Aacute", "Á"},
    {"eacute", "é"}, {"Eacute", "É"}, {"iacute", "í"}, {"oacute", "ó"}, {"Oacute", "Ó"}, {"uacute", "ú"},      {"agrave", "à"},
    {"Agrave", "À"}, {"egrave", "è"}, {"Egrave", "È"}, {"igrave", "ì"}, {"ograve", "ò"}, {"ugrave", "ù"},      {"acirc", "â"},
    {"ecirc", "ê"},  {"Ecirc", "Ê"},  {"icirc", "î"},  {"ocirc", "ô"},  {"ucirc", "û"},  {"atilde", "ã"},      {"otilde", "õ"},
    {"ntilde", "ñ"}, {"Ntilde", "Ñ"}, {"ccedil", "ç"}, {"Ccedil", "Ç"},
};

std::string decodeNumber(std::string_view digits) {
    const bool hex = !digits.empty() && (digits[0] == 'x' || digits[0] == 'X');
    if (hex) digits.remove_prefix(1);
    if (digits.empty() || digits.size() > 7) return "";
    std::uint32_t codePoint = 0;
    for (const char c : digits) {
        const char lower = toAsciiLower(c);
        const bool hexLetter = hex && lower >= 'a' && lower <= 'f';
        if (!isAsciiDigit(c) && !hexLetter) return "";
        codePoint = codePoint * (hex ? 16 : 10) + static_cast<std::uint32_t>(hexLetter ? lower - 'a' + 10 : c - '0');
    }
    std::string text;
    if (codePoint != 0) appendUtf8(text, codePoint);
    return text;
}

}  // namespace

std::string decodeEntity(std::string_view text, std::size_t& length) {
    constexpr std::size_t longestReference = 12;
    const std::size_t end = text.substr(0, longestReference).find(';');
    length = 1;
    if (end == std::string_view::npos || end < 2) return "&";
    const std::string_view name = text.substr(1, end - 1);
    if (name[0] == '#') {
        std::string decoded = decodeNumber(name.substr(1));
        if (decoded.empty()) return "&";
        length = end + 1;
        return decoded;
    }
    for (const Entity& entity : entities) {
        if (entity.name == name) {
            length = end + 1;
            return std::string(entity.text);
        }
    }
    return "&";
}

}  // namespace nearshelf::trainer

// SPDX-License-Identifier: MIT
#include "core/support/packBuilder.h"

#include "pack/sessionModel.h"

#include <algorithm>

namespace nearshelf::test {

namespace {

std::uint64_t murmurFinaliser(std::uint64_t x) {
    x = (x ^ (x >> 33)) * 0xFF51AFD7ED558CCDull;
    x = (x ^ (x >> 33)) * 0xC4CEB9FE1A85EC53ull;
    return x ^ (x >> 33);
}

std::uint64_t slowFnv(std::uint64_t state, const Bytes& bytes) {
    for (const std::uint8_t byte : bytes) state = (state ^ byte) * 0x100000001B3ull;
    return state;
}

/// Names of rankParams.def in its order, and its defaults.
const std::vector<std::pair<std::string, float>>& rankTable() {
    static const std::vector<std::pair<std::string, float>> table = {
#define NEARSHELF_RANK_PARAM(name, standard, minimum, maximum, meaning) {#name, standard},
#include "rank/rankParams.def"
#undef NEARSHELF_RANK_PARAM
    };
    return table;
}

class TextSection {
public:
    std::uint32_t indexOf(const std::string& text) {
        texts_.push_back(text);
        return static_cast<std::uint32_t>(texts_.size() - 1);
    }
    Bytes bytes() const {
        Bytes out;
        put(out, texts_.size(), 4);
        std::size_t offset = 0;
        put(out, offset, 4);
        for (const std::string& text : texts_) put(out, offset += text.size(), 4);
        for (const std::string& text : texts_) out.insert(out.end(), text.begin(), text.end());
        return out;
    }

private:
    std::vector<std::string> texts_;
};

Bytes facetSection(const PackBuilder& pack, TextSection& text) {
    Bytes out;
    put(out, pack.facets.size(), 4);
    for (const PackFacet& facet : pack.facets) {
        put(out, static_cast<std::uint64_t>(facet.kind), 1);
        put(out, static_cast<std::uint64_t>(facet.cellBytes), 1);
        put(out, facet.values.size(), 2);
        put(out, text.indexOf(facet.name), 4);
        for (const PackValue& value : facet.values) {
            put(out, text.indexOf(value.name), 4);
            putFloat(out, value.share);
            put(out, static_cast<std::uint64_t>(value.parent), 2);
            put(out, 0, 2);
        }
    }
    for (std::size_t f = 0; f < pack.facets.size(); ++f) {
        for (const PackItem& item : pack.items) {
            const int value = f < item.values.size() ? item.values[f] : -1;
            put(out, static_cast<std::uint64_t>(value + 1), pack.facets[f].cellBytes);
        }
    }
    return out;
}

Bytes vectorSection(const PackBuilder& pack) {
    Bytes out;
    put(out, pack.dimension, 2);
    put(out, 0, 2);
    putFloat(out, pack.scale);
    for (const PackItem& item : pack.items) {
        for (std::size_t i = 0; i < pack.dimension; ++i)
            out.push_back(i < item.vector.size() ? static_cast<std::uint8_t>(item.vector[i]) : std::uint8_t{0});
    }
    return out;
}

Bytes ruleSection(const PackBuilder& pack) {
    Bytes out;
    put(out, pack.rules.size(), 4);
    for (const PackRule& rule : pack.rules) {
        put(out, static_cast<std::uint64_t>(rule.kind), 1);
        put(out, static_cast<std::uint64_t>(rule.targetKind), 1);
        put(out, rule.strategies, 2);
        put(out, rule.target, 4);
        putFloat(out, rule.amount);
        put(out, rule.firstDay, 4);
        put(out, rule.endDay, 4);
        put(out, 0, 4);
    }
    return out;
}

Bytes sessionSection(const PackSession& session) {
    constexpr std::uint32_t hiddenUnits = 1, features = SessionModel::candidateFeatures, context = SessionModel::contextFeatures;
    Bytes out;
    put(out, hiddenUnits, 2);
    put(out, features, 1);
    put(out, context, 1);
    putFloat(out, 0.6f);
    for (std::size_t plane = 0; plane < 4; ++plane) {
        putFloat(out, session.low[plane]);
        putFloat(out, session.step[plane]);
    }
    for (std::uint32_t i = 0; i < features; ++i) putFloat(out, i == 0 ? session.votes : 0);
    for (std::uint32_t i = 0; i < features + context + 2; ++i) putFloat(out, 0);
    for (std::size_t plane = 0; plane < 4; ++plane) {
        for (std::size_t item = 0; item < session.planes.size(); item += 2) {
            const int odd = item + 1 < session.planes.size() ? session.planes[item + 1][plane] : 0;
            put(out, static_cast<std::uint64_t>(session.planes[item][plane] << 4 | odd), 1);
        }
    }
    return out;
}

}  // namespace

Sections PackBuilder::sections() const {
    Sections out;
    const auto fingerprint = [this](const std::string& id) { return murmurFinaliser(bitsOf(keyOf(id)) ^ murmurFinaliser(salt)); };

    Bytes& keys = out[1];
    put(keys, salt, 4);
    put(keys, static_cast<std::uint64_t>(keyBytes), 4);
    for (const PackItem& item : items) put(keys, fingerprint(item.id), keyBytes);

    if (!aliases.empty()) {
        Bytes& section = out[2];
        put(section, aliases.size(), 4);
        for (const auto& alias : aliases) put(section, fingerprint(alias.first), keyBytes);
        while (section.size() % 4 != 0) section.push_back(0);
        for (const auto& alias : aliases) put(section, alias.second, 4);
    }

    Bytes& numbers = out[3];
    const auto column = [&](auto valueOf) {
        for (const PackItem& item : items) numbers.push_back(static_cast<std::uint8_t>(valueOf(item)));
    };
    column([](const PackItem& item) { return item.popularity; });
    column([](const PackItem& item) { return item.trend; });
    column([](const PackItem& item) { return item.ageDays; });
    column([](const PackItem& item) { return item.margin; });
    column([](const PackItem& item) { return item.stock; });
    column([](const PackItem& item) { return item.traits; });
    column([](const PackItem& item) { return item.shard & 0xFF; });
    column([](const PackItem& item) { return item.shard >> 8; });

    if (!facets.empty()) {
        TextSection text;
        out[4] = facetSection(*this, text);
        out[5] = text.bytes();
    }
    if (dimension > 0) out[6] = vectorSection(*this);
    if (!coViewed.empty()) out[7] = encodeRows(coViewed);
    if (!coBought.empty()) out[8] = encodeRows(coBought);

    Bytes& params = out[9];
    put(params, rankTable().size(), 4);
    for (const auto& [name, standard] : rankTable()) {
        const auto chosen = rankParams.find(name);
        putFloat(params, chosen == rankParams.end() ? standard : chosen->second);
    }
    if (!rules.empty()) out[10] = ruleSection(*this);
    if (!session.planes.empty()) out[11] = sessionSection(session);
    return out;
}

Bytes PackBuilder::assemble(const Sections& sections, std::uint32_t itemCount, std::uint32_t buildDay) {
    Bytes table, body;
    std::uint64_t hash = 0xCBF29CE484222325ull;
    const std::size_t tableEnd = 32 + 16 * sections.size();
    for (const auto& [tag, bytes] : sections) {
        while ((tableEnd + body.size()) % 8 != 0) body.push_back(0);
        put(table, tag, 4);
        put(table, tableEnd + body.size(), 4);
        put(table, bytes.size(), 4);
        put(table, slowCrc(bytes), 4);
        body.insert(body.end(), bytes.begin(), bytes.end());
        hash = slowFnv(hash, bytes);
    }
    Bytes pack = {0x4E, 0x53, 0x50, 0x4B};
    put(pack, 1, 2);
    put(pack, 0, 2);
    put(pack, sections.size(), 4);
    put(pack, itemCount, 4);
    put(pack, hash, 8);
    put(pack, buildDay, 4);
    put(pack, 0, 4);
    pack.insert(pack.end(), table.begin(), table.end());
    pack.insert(pack.end(), body.begin(), body.end());
    sealHeader(pack);
    return pack;
}

void PackBuilder::sealHeader(Bytes& pack) {
    const std::size_t sections = get(pack, 8, 4);
    Bytes covered(pack.begin(), pack.begin() + 28);
    covered.insert(covered.end(), pack.begin() + 32, pack.begin() + static_cast<std::ptrdiff_t>(32 + 16 * sections));
    Bytes crc;
    put(crc, slowCrc(covered), 4);
    std::copy(crc.begin(), crc.end(), pack.begin() + 28);
}

}  // namespace nearshelf::test

// SPDX-License-Identifier: MIT
#include "indexing/searchSections.h"

#include "indexing/itemColours.h"
#include "pack/byteBuffer.h"
#include "search/searchLayout.h"

#include <algorithm>
#include <map>
#include <set>

namespace nearshelf::trainer {
namespace {

/// A price's row fits two bytes.
constexpr std::size_t mostPrices = 60000;

void putVarint(ByteBuffer& out, std::uint32_t value) {
    for (; value >= 0x80; value >>= 7) out.u8(static_cast<std::uint8_t>(value | 0x80));
    out.u8(static_cast<std::uint8_t>(value));
}

std::size_t sharedWith(const std::string& before, const std::string& text) {
    return static_cast<std::size_t>(std::mismatch(before.begin(), before.end(), text.begin(), text.end()).first - before.begin());
}

/// u8 shared, u8 own, then what `between` writes, then the own bytes.
template <typename Between>
void putFrontCoded(ByteBuffer& out, const std::string& before, const std::string& text, Between between) {
    const std::size_t shared = sharedWith(before, text);
    out.u8(static_cast<std::uint8_t>(shared));
    out.u8(static_cast<std::uint8_t>(text.size() - shared));
    between();
    out.append(std::string_view(text).substr(shared));
}

void putName(ByteBuffer& out, std::string_view name) {
    const auto size = static_cast<std::uint16_t>(std::min<std::size_t>(name.size(), 0xFFFF));
    out.u16(size);
    out.append(name.substr(0, size));
}

/// Distinct prices in ascending order; where there are too many, neighbours share one.
std::vector<float> priceTable(const std::vector<Product>& products) {
    std::set<float> distinct{0.0f};
    for (const Product& product : products) distinct.insert(std::max(0.0f, static_cast<float>(product.price)));
    std::vector<float> prices(distinct.begin(), distinct.end());
    while (prices.size() > mostPrices) {
        std::size_t kept = 0;
        for (std::size_t i = 0; i < prices.size(); i += 2) prices[kept++] = prices[i];
        prices.resize(kept);
    }
    return prices;
}

}  // namespace

SectionBytes encodeVocabulary(const TermTable& table) {
    ByteBuffer out;
    putVarint(out, static_cast<std::uint32_t>(table.forms().size()));
    std::uint32_t newest = 0;
    std::string before;
    for (const TermTable::Form& form : table.forms()) {
        putFrontCoded(out, before, form.text, [&] {
            putVarint(out, form.term == newest ? 0 : newest - form.term);
            if (form.term == newest) ++newest;
        });
        before = form.text;
    }
    return out.take();
}

SectionBytes encodePostings(const TermTable& table, const FieldParams& params) {
    struct Posting {
        std::uint32_t item;
        std::uint8_t impact, place;
    };
    std::vector<std::vector<Posting>> lists(table.termCount());
    std::size_t count = 0;
    for (std::uint32_t item = 0; item < table.items().size(); ++item)
        for (const TermInItem& cell : table.items()[item]) {
            const float impact = impactOf(cell, table, item, params) * search::impactMask;
            auto byte = static_cast<std::uint8_t>(std::clamp(static_cast<int>(impact + 0.5f), 1, int{search::impactMask}));
            if (cell.place != 0xFF) byte |= search::inTitle;
            if (cell.head) byte |= search::isHead;
            lists[cell.term].push_back({item, byte, cell.place});
            ++count;
        }
    ByteBuffer counts, gaps, impacts, places;
    for (const auto& list : lists) {
        putVarint(counts, static_cast<std::uint32_t>(list.size()));
        std::uint32_t next = 0;
        for (const Posting& posting : list) {
            putVarint(gaps, posting.item - next);
            next = posting.item + 1;
            impacts.u8(posting.impact);
            if ((posting.impact & search::inTitle) != 0) places.u8(posting.place);
        }
    }
    ByteBuffer out;
    out.u32(table.termCount());
    out.u32(static_cast<std::uint32_t>(count));
    out.u32(static_cast<std::uint32_t>(gaps.size()));
    out.u32(static_cast<std::uint32_t>(places.size()));
    out.append(counts.take());
    out.append(gaps.take());
    out.append(impacts.take());
    out.append(places.take());
    return out.take();
}

SectionBytes encodeFacts(const std::vector<Product>& products, const search::Lexicon& lexicon,
                         const std::vector<std::uint8_t>& popularity) {
    const std::vector<float> prices = priceTable(products);
    std::vector<std::uint16_t> rows, colours;
    for (const Product& product : products) {
        const float price = std::max(0.0f, static_cast<float>(product.price));
        const auto above = std::upper_bound(prices.begin(), prices.end(), price);
        rows.push_back(static_cast<std::uint16_t>(above - prices.begin() - 1));
        colours.push_back(coloursOf(product, lexicon));
    }
    ByteBuffer out;
    out.u16(static_cast<std::uint16_t>(prices.size()));
    for (const float price : prices) out.f32(price);
    for (const auto* column : {&rows, &colours})
        for (const unsigned shift : {0u, 8u})
            for (const std::uint16_t value : *column) out.u8(static_cast<std::uint8_t>(value >> shift));
    out.append(popularity);
    return out.take();
}

SectionBytes encodeSearchFacets(const std::vector<PackFacet>& facets, std::size_t itemCount) {
    ByteBuffer body;
    std::uint8_t count = 0;
    for (const PackFacet& facet : facets) {
        if (facet.kind == pack::FacetKind::priceBand) continue;
        ++count;
        body.u8(facet.kind == pack::FacetKind::category ? 1 : 0);
        body.u16(static_cast<std::uint16_t>(facet.values.size()));
        putName(body, facet.name);
        for (const PackFacetValue& value : facet.values) {
            body.u16(value.parent);
            putName(body, value.name);
        }
        for (std::size_t item = 0; item < itemCount; ++item) body.u8(static_cast<std::uint8_t>(facet.cells[item]));
        if (facet.values.size() > 254)
            for (std::size_t item = 0; item < itemCount; ++item) body.u8(static_cast<std::uint8_t>(facet.cells[item] >> 8));
    }
    if (count == 0) return {};
    ByteBuffer out;
    out.u8(count);
    out.append(body.take());
    return out.take();
}

SectionBytes encodeSuffixes(const std::vector<std::string>& suffixes) {
    ByteBuffer out;
    for (const std::string& suffix : suffixes) {
        out.u8(static_cast<std::uint8_t>(suffix.size()));
        out.append(suffix);
    }
    return out.take();
}

SectionBytes encodeSynonyms(const std::vector<SynonymRule>& rules, const TermTable& table) {
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint8_t> weights;
    for (const SynonymRule& rule : rules) {
        const std::uint32_t term = table.termOf(rule.asked.front()), other = table.termOf(rule.written.front());
        if (term == search::noTerm || other == search::noTerm || term == other) continue;
        std::uint8_t& weight = weights[{term, other}];
        weight = std::max(weight, rule.weight);
    }
    ByteBuffer out;
    std::uint32_t before = 0;
    for (const auto& [terms, weight] : weights) {
        putVarint(out, terms.first - before);
        putVarint(out, terms.second);
        out.u8(weight);
        before = terms.first;
    }
    return out.take();
}

SectionBytes encodePhrases(const std::vector<WeightedPhrase>& phrases) {
    ByteBuffer out;
    std::string before;
    for (const WeightedPhrase& phrase : phrases) {
        putFrontCoded(out, before, phrase.text, [&] { out.u8(phrase.weight); });
        before = phrase.text;
    }
    return out.take();
}

SectionBytes encodeWordSpace(const WordSpace& space) {
    if (space.dimension == 0) return {};
    ByteBuffer out;
    out.u16(space.dimension);
    out.u32(static_cast<std::uint32_t>(space.terms.size()));
    out.u32(static_cast<std::uint32_t>(space.words.size()));
    std::uint32_t next = 0;
    for (const std::uint32_t term : space.terms) {
        putVarint(out, term - next);
        next = term + 1;
    }
    std::string before;
    for (const std::string& word : space.words) {
        putFrontCoded(out, before, word, [] {});
        before = word;
    }
    out.append(space.cells);
    return out.take();
}

}  // namespace nearshelf::trainer

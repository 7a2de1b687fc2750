// SPDX-License-Identifier: MIT
#include "pack/byteBuffer.h"
#include "pack/sections.h"

#include <string>
#include <unordered_map>

namespace nearshelf::trainer {
namespace {

/// The text section while it grows: every string once, numbered in order of first use.
class TextPool {
public:
    std::uint32_t add(const std::string& text) {
        const auto [entry, isNew] = indexOf_.try_emplace(text, static_cast<std::uint32_t>(offsets_.size() - 1));
        if (isNew) {
            bytes_ += text;
            offsets_.push_back(static_cast<std::uint32_t>(bytes_.size()));
        }
        return entry->second;
    }

    SectionBytes encode() const {
        ByteBuffer out;
        out.u32(static_cast<std::uint32_t>(offsets_.size() - 1));
        for (std::uint32_t offset : offsets_) out.u32(offset);
        out.append(bytes_);
        return out.take();
    }

private:
    std::unordered_map<std::string, std::uint32_t> indexOf_;
    std::vector<std::uint32_t> offsets_{0};
    std::string bytes_;
};

unsigned cellWidth(const PackFacet& facet) { return facet.values.size() < 0xFF ? 1 : 2; }

}  // namespace

std::pair<SectionBytes, SectionBytes> encodeFacets(const PackModel& model) {
    if (model.facets.empty()) return {};
    TextPool text;
    ByteBuffer out;
    out.u32(static_cast<std::uint32_t>(model.facets.size()));
    for (const PackFacet& facet : model.facets) {
        out.u8(static_cast<std::uint8_t>(facet.kind));
        out.u8(static_cast<std::uint8_t>(cellWidth(facet)));
        out.u16(static_cast<std::uint16_t>(facet.values.size()));
        out.u32(text.add(facet.name));
        for (const PackFacetValue& value : facet.values) {
            out.u32(text.add(value.name));
            out.f32(value.baseShare);
            out.u16(value.parent);
            out.u16(0);
        }
    }
    for (const PackFacet& facet : model.facets)
        for (std::uint16_t cell : facet.cells) {
            out.u8(static_cast<std::uint8_t>(cell));
            if (cellWidth(facet) == 2) out.u8(static_cast<std::uint8_t>(cell >> 8));
        }
    return {out.take(), text.encode()};
}

}  // namespace nearshelf::trainer

// SPDX-License-Identifier: MIT
#include "door/responses.h"

namespace nearshelf {

void writeShelfItem(ByteWriter& out, const ShelfItem& item) {
    out.u32(indexOf(item.item));
    out.u16(item.heldPosition);
    out.u8(static_cast<std::uint8_t>(item.reason));
    out.u8(0);
    out.u32(indexOf(item.reasonItem));
    out.f32(item.score);
    out.str(item.reasonFacet);
    out.str(item.reasonValue);
}

void writeShelf(ByteWriter& out, const Shelf& shelf) {
    out.u8(static_cast<std::uint8_t>(shelf.level));
    out.u8(0);
    out.u16(static_cast<std::uint16_t>(shelf.items.size()));
    for (const ShelfItem& item : shelf.items) writeShelfItem(out, item);
}

static void writeItems(ByteWriter& out, const List<RememberedItem>& items) {
    out.u16(static_cast<std::uint16_t>(items.size()));
    for (const RememberedItem& item : items) {
        out.u64(bitsOf(item.key));
        out.u32(indexOf(item.item));
        out.f32(item.weight);
        out.u32(item.time);
    }
}

void writeExport(ByteWriter& out, const ProfileExport& profile) {
    out.u32(profile.gift ? 1 : 0);
    out.u16(static_cast<std::uint16_t>(profile.interests.size()));
    for (const Interest& interest : profile.interests) {
        out.u64(bitsOf(interest.key));
        out.f32(interest.weight);
        out.f32(interest.lift);
        out.str(interest.facet);
        out.str(interest.value);
    }
    writeItems(out, profile.viewed);
    writeItems(out, profile.bought);
    writeItems(out, profile.declined);
    writeItems(out, profile.session);
}

void writeCounters(ByteWriter& out, const GateCounters& counters) {
    out.u32(counters.accepted);
    for (const std::uint32_t dropped : counters.dropped) out.u32(dropped);
}

}  // namespace nearshelf

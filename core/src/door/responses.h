// SPDX-License-Identifier: MIT
#pragma once

#include "nearshelf/engine.h"
#include "nearshelf/shelf.h"

#include "base/byteWriter.h"

namespace nearshelf {

void writeShelf(ByteWriter& out, const Shelf& shelf);
void writeShelfItem(ByteWriter& out, const ShelfItem& item);
void writeExport(ByteWriter& out, const ProfileExport& profile);
void writeCounters(ByteWriter& out, const GateCounters& counters);

}  // namespace nearshelf

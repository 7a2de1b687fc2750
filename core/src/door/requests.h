// SPDX-License-Identifier: MIT
#pragma once

#include "nearshelf/event.h"
#include "nearshelf/shelf.h"

#include "base/byteReader.h"

namespace nearshelf {

/// Reads one event record; texts are borrowed from the reader's bytes. False when it is cut short or holds a value out of range.
bool readEvent(ByteReader& in, Event& event);

/// Reads a whole shelf request. False when it is malformed or bytes are left over.
bool readShelfRequest(ByteReader& in, ShelfRequest& request);

}  // namespace nearshelf

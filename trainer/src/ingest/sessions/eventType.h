// SPDX-License-Identifier: MIT
#pragma once

#include "ingest/session.h"

#include <optional>
#include <string_view>

namespace nearshelf::trainer {

/// The type that an export's word means ("view_item", "addToCart", "transaction", "clicks"); a view when the export has no
/// word, nothing for acts that say nothing about one item.
std::optional<SessionEventType> eventTypeOf(std::string_view word);

}  // namespace nearshelf::trainer

// SPDX-License-Identifier: MIT
#include "ingest/rejects.h"

#include <algorithm>

namespace nearshelf::trainer {

void Rejects::add(std::string_view file, std::uint64_t line, std::string_view field, std::string reason) {
    ++count_;
    if (kept_.size() < maxKept) kept_.push_back({std::string(file), line, std::string(field), std::move(reason)});
}

void IngestReport::noteOnce(std::string_view file, std::uint64_t line, std::string_view text) {
    const bool known = std::any_of(notes.begin(), notes.end(), [&](const Note& note) { return note.file == file && note.text == text; });
    if (!known) notes.push_back({std::string(file), line, std::string(text)});
}

}  // namespace nearshelf::trainer

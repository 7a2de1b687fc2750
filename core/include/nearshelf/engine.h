// SPDX-License-Identifier: MIT
// The one door of the core: everything a page, the evaluator or a test does goes through this class.
#pragma once

#include "nearshelf/event.h"
#include "nearshelf/list.h"
#include "nearshelf/result.h"
#include "nearshelf/shelf.h"
#include "nearshelf/types.h"

#include <array>
#include <cstdint>
#include <memory>
#include <string_view>

namespace nearshelf {

/// One belief about the shopper, as she may see, correct and delete it.
struct Interest {
    std::string_view facet, value;  ///< UTF-8 names within the pack; empty when the pack no longer knows the value
    ItemKey key{};                  ///< what `correct` takes
    float weight = 0;               ///< decayed evidence, in view-equivalents
    float lift = 0;                 ///< log2 of the shopper's share over the store's share, shrunken; > 0: likes more than most
};

/// One item the profile remembers.
struct RememberedItem {
    ItemIndex item = noItem;  ///< noItem when the pack no longer has it
    ItemKey key{};
    float weight = 0;
    Seconds time = 0;
};

/// Everything the profile holds about the shopper, strongest first.
struct ProfileExport {
    List<Interest> interests;
    List<RememberedItem> viewed;
    List<RememberedItem> bought;
    List<RememberedItem> declined;
    List<RememberedItem> session;  ///< this visit, newest first
    bool gift = false;
};

/// What the data-quality gate let pass and dropped, by cause.
enum class Dropped : std::uint8_t { machine = 0, replay, unknownItem, clockJump, tooFast, malformed };
constexpr std::size_t droppedCount = 6;

struct GateCounters {
    std::uint32_t accepted = 0;
    std::array<std::uint32_t, droppedCount> dropped{};
};

class Engine {
public:
    Engine();
    ~Engine();
    Engine(const Engine&) = delete;
    Engine& operator=(const Engine&) = delete;

    /// Replaces the pack whole, or leaves the old one and says why not; the bytes are gone either way. Neighbours and names stay as they
    /// are in the pack: memory is the pack's size, its vectors once more, and an index of 12 to 20 bytes an item.
    [[nodiscard]] ErrorCode adoptPack(List<std::uint8_t>&& bytes);

    /// The same on a copy of the bytes.
    [[nodiscard]] ErrorCode loadPack(ByteView bytes);

    /// Replaces the profile, migrating every older version. A newer version answers `profileNewerVersion` and leaves the profile
    /// empty; `saveProfile` then returns no bytes, so that nothing overwrites it.
    [[nodiscard]] ErrorCode loadProfile(ByteView bytes);

    /// One page event. The gate drops and counts what is implausible; returns whether the event was learnt from.
    bool observe(const Event& event);

    /// Never fails: personal → popular → store order, and says which, and why per item.
    Shelf shelf(const ShelfRequest& request);

    /// The reasons that speak for one item now, strongest first; empty when nothing does.
    List<ShelfItem> explain(ItemKey item, Seconds now) const;

    /// At most 16 KiB; empty when a newer profile must not be overwritten.
    List<std::uint8_t> saveProfile() const;

    ProfileExport exportProfile(Seconds now) const;

    /// Sets the weight of one interest or remembered item; 0 deletes it for good (it is relearnt only from new behaviour).
    /// Answers `unknownItem` when the profile holds no such key.
    [[nodiscard]] ErrorCode correct(ItemKey key, float weight, Seconds now);

    /// Starts a new visit: the session's sequence is forgotten, the profile stays.
    void beginVisit();

    /// Erases profile and visit from memory (overwritten, then released). The pack stays.
    void forget();

    GateCounters counters() const;
    std::uint32_t itemCount() const;
    std::uint64_t packHash() const;

    struct Rooms;

private:
    std::unique_ptr<Rooms> rooms_;
};

}  // namespace nearshelf

// SPDX-License-Identifier: MIT
// A loaded model pack: checked once, then read in place.
#pragma once

#include "nearshelf/list.h"
#include "nearshelf/result.h"
#include "nearshelf/types.h"

#include "base/topK.h"
#include "pack/contentIndex.h"
#include "pack/keyTable.h"
#include "pack/neighbourTable.h"
#include "pack/packLayout.h"
#include "pack/sessionModel.h"
#include "pack/storeOrder.h"
#include "rank/rankParams.h"

#include <cstdint>
#include <string_view>

namespace nearshelf {

/// A facet's value, named by position.
struct FacetValue {
    std::uint8_t facet = 0xFF;
    std::uint16_t value = 0xFFFF;
    bool known() const noexcept { return facet != 0xFF; }
};

struct Facet {
    struct Value {
        std::string_view name;
        ItemKey key{};
        float baseShare = 0;  ///< share of the store's interactions, > 0
        std::uint16_t parent = 0xFFFF;
    };
    pack::FacetKind kind{};
    std::string_view name;
    const Value* values = nullptr;
    std::uint16_t valueCount = 0;
    std::uint32_t firstValue = 0;  ///< position of values[0] among the values of all facets
    const std::uint8_t* cells = nullptr;
    std::uint8_t cellBytes = 1;
};

struct Rule {
    pack::RuleKind kind{};
    pack::RuleTarget target{};
    std::uint16_t strategies = 0;
    std::uint32_t subject = 0;
    float amount = 0;
    std::uint32_t firstDay = 0, endDay = 0;
};

class Pack {
public:
    Pack() = default;
    Pack(const Pack&) = delete;
    Pack& operator=(const Pack&) = delete;

    /// Checks and takes over a pack, or answers the first thing wrong with it. Call it once, on an empty pack; after an error the object is
    /// to be thrown away.
    [[nodiscard]] ErrorCode adopt(List<std::uint8_t>&& bytes);
    /// The same on a copy of the bytes.
    [[nodiscard]] ErrorCode load(ByteView bytes);

    bool empty() const noexcept { return itemCount_ == 0; }
    std::uint32_t itemCount() const noexcept { return itemCount_; }
    std::uint64_t hash() const noexcept { return hash_; }
    std::uint32_t buildDay() const noexcept { return buildDay_; }

    /// The item of a store id or alias; noItem when the store does not have it.
    ItemIndex find(ItemKey key) const noexcept;

    std::uint8_t number(pack::Column column, ItemIndex item) const noexcept {
        return numbers_[static_cast<std::size_t>(column) * itemCount_ + indexOf(item)];
    }
    bool has(pack::Trait trait, ItemIndex item) const noexcept { return (number(pack::Column::traits, item) & trait) != 0; }
    std::uint32_t shard(ItemIndex item) const noexcept {
        return number(pack::Column::shardLow, item) + 256u * number(pack::Column::shardHigh, item);
    }

    /// Far more than a shelf asks for, so that those which may not be shown leave enough.
    static constexpr std::uint32_t maxLeaders = 512;
    /// The items with the highest scores above 0, best first; found when first asked for. Fewer than maxLeaders: all there are.
    const List<Scored>& leaders(StoreOrder order) const;
    /// Items younger than RankParams::explorationAgeDays, and those that nobody has touched yet.
    const List<ItemIndex>& explorable() const noexcept { return explorable_; }

    const List<Facet>& facets() const noexcept { return facets_; }
    /// Position of the item's value in `facet`, or 0xFFFF.
    std::uint16_t valueOf(const Facet& facet, ItemIndex item) const noexcept;
    std::uint32_t valueCount() const noexcept { return static_cast<std::uint32_t>(values_.size()); }
    /// The value with this key, in any facet.
    FacetValue findValue(ItemKey key) const noexcept;

    std::uint32_t dimension() const noexcept { return dimension_; }
    float vectorScale() const noexcept { return vectorScale_; }
    const std::int8_t* vector(ItemIndex item) const noexcept { return vectors_ + static_cast<std::size_t>(indexOf(item)) * dimension_; }

    /// Over the vectors; empty without any. Built when first asked for: a shelf that ranks the page's own cards never does.
    const ContentIndex& contentIndex() const;

    const NeighbourTable& coViewed() const noexcept { return coViewed_; }
    const NeighbourTable& coBought() const noexcept { return coBought_; }
    const SessionModel& sessionModel() const noexcept { return sessionModel_; }
    const RankParams& rankParams() const noexcept { return rankParams_; }
    const List<Rule>& rules() const noexcept { return rules_; }

private:
    friend class PackParser;

    const std::uint8_t* keyAt(std::uint32_t position) const noexcept;
    std::uint64_t fingerprintAt(std::uint32_t position) const noexcept;
    std::uint64_t fingerprintOf(ItemKey key) const noexcept;

    List<std::uint8_t> bytes_;
    std::uint32_t itemCount_ = 0, buildDay_ = 0, aliasCount_ = 0, salt_ = 0, dimension_ = 0;
    std::uint64_t hash_ = 0;
    std::uint8_t keyBytes_ = 0;
    const std::uint8_t* keys_ = nullptr;
    const std::uint8_t* aliasKeys_ = nullptr;
    const std::uint8_t* aliasItems_ = nullptr;
    const std::uint8_t* numbers_ = nullptr;
    const std::int8_t* vectors_ = nullptr;
    float vectorScale_ = 0;
    const std::uint8_t* contentGroups_ = nullptr;
    mutable ContentIndex contentIndex_;
    KeyTable itemTable_;         // positions of items, then of aliases
    List<Facet::Value> values_;  // of all facets
    KeyTable valueTable_;
    List<Facet> facets_;
    NeighbourTable coViewed_, coBought_;
    SessionModel sessionModel_;
    RankParams rankParams_;
    List<Rule> rules_;
    mutable List<Scored> leaders_[storeOrderCount];
    mutable bool hasLeaders_[storeOrderCount] = {};
    List<ItemIndex> explorable_;
};

}  // namespace nearshelf

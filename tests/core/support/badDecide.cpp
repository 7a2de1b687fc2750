// SPDX-License-Identifier: MIT
#include "core/support/badDecide.h"

#include "decide/decideState.h"

#include <algorithm>
#include <functional>

namespace nearshelf::test {
namespace {

constexpr std::size_t headerBytes = 12, firstNumber = headerBytes, betaA = firstNumber + 2 * 4, spendQ = firstNumber + 5 * 4;
constexpr std::size_t discountShare = firstNumber + 11 * 4, corrections = 72, counts = firstNumber + 36 * 4 + corrections,
                      firstForest = counts + 6 + 2;
constexpr std::uint64_t notANumber = 0x7FC00000u, one = 0x3F800000u, minusOne = 0xBF800000u;

void overwrite(Bytes& bytes, std::size_t at, std::uint64_t value, int width) {
    Bytes little;
    put(little, value, width);
    std::copy(little.begin(), little.end(), bytes.begin() + static_cast<std::ptrdiff_t>(at));
}

void sealed(Bytes& bytes) { overwrite(bytes, 8, slowCrc(Bytes(bytes.begin() + headerBytes, bytes.end())), 4); }

/// One tree with one split: feature 1 above 2.
Bytes smallForest(std::uint8_t features) {
    Bytes forest = {1, features, 1, 0};
    putFloat(forest, -1);
    putFloat(forest, 0.5f);
    for (std::uint8_t feature = 0; feature < features; ++feature) {
        forest.push_back(feature == 1 ? 1 : 0);
        if (feature == 1) put(forest, 0x4000, 2);
    }
    // Bits: a split (feature and threshold have one value each, no bits), two leaves worth 126 and 130.
    for (const int byte : {0b10011111, 0b10010000, 0b01000000}) put(forest, static_cast<std::uint64_t>(byte), 1);
    return forest;
}

Bytes modelWith(const Bytes& forest) {
    Bytes bytes = {0x4E, 0x53, 0x49, 0x4D};
    put(bytes, 2, 2);
    put(bytes, 0, 2 + 4);
    for (const float number : {0.24f, 4.4f, 0.8f, 2.4f, 6.0f, 4.0f, 15.0f, 30.0f, 2.0f, 0.2f, 3.0f, 0.25f}) putFloat(bytes, number);
    for (int month = 0; month < 12; ++month) putFloat(bytes, 1 / 12.0f);
    for (int outcome = 0; outcome < 3; ++outcome)
        for (const float level : {0.1f, 0.2f, 0.3f, 0.4f}) putFloat(bytes, level);
    for (std::size_t i = 0; i < corrections; ++i) put(bytes, i < 2 ? 8 : 0, 1);
    for (const int count : {2, 1, 1}) put(bytes, static_cast<std::uint64_t>(count), 2);
    put(bytes, forest.size(), 2);
    bytes.insert(bytes.end(), forest.begin(), forest.end());
    put(bytes, 0, 2 + 2);
    for (const std::uint32_t product : {17u, 18u}) {
        put(bytes, product, 4);
        putFloat(bytes, 21);
    }
    put(bytes, 99, 4);
    put(bytes, 7, 4);
    putFloat(bytes, 0.2f);
    putFloat(bytes, 40);
    sealed(bytes);
    return bytes;
}

Bytes stateOf(const decide::DecideState& state) {
    Bytes bytes = {0x4E, 0x53, 0x49, 0x53};
    put(bytes, 1, 2);
    put(bytes, sizeof state, 2);
    put(bytes, 0, 4);
    const auto* const first = reinterpret_cast<const std::uint8_t*>(&state);
    bytes.insert(bytes.end(), first, first + sizeof state);
    sealed(bytes);
    return bytes;
}

using Change = std::function<void(Bytes&)>;

}  // namespace

Bytes smallDecideModel() { return modelWith(smallForest(24)); }

std::vector<NamedBytes> badDecideModels() {
    const Bytes good = smallDecideModel();
    std::vector<NamedBytes> models;
    const auto bad = [&](const char* how, ErrorCode error, bool seal, const Change& change) {
        Bytes bytes = good;
        change(bytes);
        if (seal) sealed(bytes);
        models.push_back({how, error, bytes});
    };
    const auto number = [&](const char* how, std::size_t at, std::uint64_t bits) {
        bad(how, ErrorCode::decideMalformed, true, [=](Bytes& b) { overwrite(b, at, bits, 4); });
    };
    bad("bad_decideBadMagic", ErrorCode::decideBadMagic, true, [](Bytes& b) { b[3] = 0x53; });
    bad("bad_decideUnsupportedMajor", ErrorCode::decideUnsupportedMajor, true, [](Bytes& b) { b[4] = 1; });
    bad("bad_decideChecksum", ErrorCode::decideChecksum, false, [](Bytes& b) { b.back() ^= 1; });
    bad("bad_decideMalformed_header", ErrorCode::decideMalformed, false, [](Bytes& b) { b.resize(headerBytes + 3); });
    bad("bad_decideMalformed_cut", ErrorCode::decideMalformed, true, [](Bytes& b) { b.resize(b.size() - 4); });
    bad("bad_decideMalformed_bytesOver", ErrorCode::decideMalformed, true, [](Bytes& b) { b.push_back(0); });
    number("bad_decideMalformed_notANumber", firstNumber, notANumber);
    number("bad_decideMalformed_zero", firstNumber, 0);
    number("bad_decideMalformed_aIsOne", betaA, one);
    number("bad_decideMalformed_qIsOne", spendQ, one);
    number("bad_decideMalformed_spreadIsZero", firstNumber + 9 * 4, 0);
    number("bad_decideMalformed_shareAboveOne", discountShare, 0x40000000u);
    number("bad_decideMalformed_negativeGap", good.size() - 12 - 4 - 4, minusOne);
    number("bad_decideMalformed_negativeRate", good.size() - 8, minusOne);
    bad("bad_decideMalformed_products", ErrorCode::decideMalformed, true, [](Bytes& b) { overwrite(b, counts, 0xFFFF, 2); });
    bad("bad_decideMalformed_forestLength", ErrorCode::decideMalformed, true, [](Bytes& b) { overwrite(b, firstForest - 2, 0xFFFF, 2); });
    bad("bad_decideMalformed_forest", ErrorCode::decideMalformed, true, [](Bytes& b) { b[firstForest] = 2; });
    models.push_back({"bad_decideMalformed_features", ErrorCode::decideMalformed, modelWith(smallForest(23))});
    return models;
}

std::vector<NamedBytes> badDecideStates() {
    decide::DecideState empty;
    empty.clear();
    std::vector<NamedBytes> states;
    const auto bad = [&](const char* how, ErrorCode error, bool seal, const Change& change) {
        Bytes bytes = stateOf(empty);
        change(bytes);
        if (seal) sealed(bytes);
        states.push_back({how, error, bytes});
    };
    const auto implausible = [&](const char* how, const std::function<void(decide::DecideState&)>& change) {
        decide::DecideState state = empty;
        change(state);
        states.push_back({how, ErrorCode::decideStateMalformed, stateOf(state)});
    };
    bad("bad_decideStateNewer", ErrorCode::decideStateNewer, true, [](Bytes& b) { b[4] = 2; });
    bad("bad_decideStateMalformed_magic", ErrorCode::decideStateMalformed, true, [](Bytes& b) { b[3] = 0x4D; });
    bad("bad_decideStateMalformed_versionZero", ErrorCode::decideStateMalformed, true, [](Bytes& b) { b[4] = 0; });
    bad("bad_decideStateMalformed_header", ErrorCode::decideStateMalformed, false, [](Bytes& b) { b.resize(headerBytes - 1); });
    bad("bad_decideStateMalformed_cut", ErrorCode::decideStateMalformed, true, [](Bytes& b) { b.pop_back(); });
    bad("bad_decideStateMalformed_bytesOver", ErrorCode::decideStateMalformed, true, [](Bytes& b) { b.push_back(0); });
    bad("bad_decideStateMalformed_length", ErrorCode::decideStateMalformed, true, [](Bytes& b) { b[6] ^= 4; });
    bad("bad_decideStateMalformed_checksum", ErrorCode::decideStateMalformed, false, [](Bytes& b) { b.back() ^= 1; });
    implausible("bad_decideStateMalformed_pending", [](decide::DecideState& s) { s.pendingCount = decide::DecideState::mostPending + 1; });
    implausible("bad_decideStateMalformed_pendingState", [](decide::DecideState& s) { s.pending[0].state = intentStateCount; });
    implausible("bad_decideStateMalformed_items", [](decide::DecideState& s) { s.visit.items = LiveVisit::mostItems + 1; });
    implausible("bad_decideStateMalformed_categories", [](decide::DecideState& s) { s.habits.kept = decide::Habits::mostCategories + 1; });
    implausible("bad_decideStateMalformed_orders", [](decide::DecideState& s) { s.orders.kept = OwnOrders::mostOrders + 1; });
    implausible("bad_decideStateMalformed_products", [](decide::DecideState& s) { s.orders.keptProducts = OwnOrders::mostProducts + 1; });
    return states;
}

}  // namespace nearshelf::test

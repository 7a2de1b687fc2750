// SPDX-License-Identifier: MIT
// An upload that the browser's own code made (tests/js-glue/privacy/splitUpload.test.ts), opened and verified as two aggregators would.
#include "nearshelf/dap.h"
#include "nearshelf/prio3Aggregator.h"

#include "core/support/bytes.h"
#include "hpke.h"

#include <catch2/catch.hpp>

using namespace nearshelf;
using namespace nearshelf::collector;
using nearshelf::test::Bytes;
using nearshelf::test::viewOf;

namespace {

/// Task id, task configuration, the leader's and the second's private keys, upload: each behind its length.
std::vector<Bytes> recordedParts() {
    const Bytes file = nearshelf::test::readFile(std::string(NEARSHELF_VECTORS) + "/report/upload.bin");
    std::vector<Bytes> parts;
    for (std::size_t at = 0; at < file.size(); at += 4 + parts.back().size()) {
        const auto from = file.begin() + static_cast<std::ptrdiff_t>(at + 4);
        parts.emplace_back(from, from + static_cast<std::ptrdiff_t>(nearshelf::test::get(file, at, 4)));
    }
    REQUIRE(parts.size() == 5);
    return parts;
}

/// What one aggregator finds in its ciphertext.
std::optional<HpkeBytes> openShare(const HpkeKeyPair& key, DapRole role, const HpkeCiphertext& sealed, const List<std::uint8_t>& aad) {
    return hpkeOpen(key, sealed.enc, viewOf(inputShareInfo(role)), viewOf(aad), sealed.payload);
}

}  // namespace

TEST_CASE("What a browser uploads opens with each aggregator's key and verifies as the bucket it says") {
    const std::vector<Bytes> parts = recordedParts();
    const Result<DapTask> task = decodeDapTask(viewOf(parts[1]));
    REQUIRE(task.ok());
    const Prio3Shape shape = shapeOf(task.value.vdaf).value;
    const Result<DapReport> report = decodeDapReport(viewOf(parts[4]));
    REQUIRE(report.ok());
    CHECK(report.value.metadata.time == 2912);
    const List<std::uint8_t> aad = inputShareAad(parts[0].data(), viewOf(parts[1]), report.value.metadata, report.value.publicShare);
    const DapContext context = contextOf(parts[0].data());
    const ByteView nonce{report.value.metadata.reportId, prio3NonceBytes};
    const Bytes verifyKey(verifyKeyBytes, 3);

    const HpkeKeyPair keys[] = {HpkeKeyPair::fromPrivate(HpkeKem::x25519, viewOf(parts[2])),
                                HpkeKeyPair::fromPrivate(HpkeKem::p256, viewOf(parts[3]))};
    const HpkeCiphertext* const sealed[] = {&report.value.leader, &report.value.second};
    Verification both[2];
    ByteView verifiers[2];
    for (std::uint32_t aggregator = 0; aggregator < 2; ++aggregator) {
        const DapRole role = aggregator == 0 ? DapRole::leader : DapRole::second,
                      otherRole = aggregator == 0 ? DapRole::second : DapRole::leader;
        const std::optional<HpkeBytes> opened = openShare(keys[aggregator], role, *sealed[aggregator], aad);
        REQUIRE(opened);
        CHECK_FALSE(openShare(keys[aggregator], otherRole, *sealed[aggregator], aad));
        const Result<ByteView> share = decodeInputShare(viewOf(*opened));
        REQUIRE(share.ok());
        Result<Verification> started =
            startVerification(shape, viewOf(verifyKey), context.view(), aggregator, nonce, report.value.publicShare, share.value);
        REQUIRE(started.ok());
        both[aggregator] = std::move(started.value);
        verifiers[aggregator] = viewOf(both[aggregator].verifierShare);
    }
    const Result<List<std::uint8_t>> message = combineVerifiers(shape, context.view(), verifiers, 2);
    REQUIRE(message.ok());
    ByteView outputs[2];
    for (int aggregator = 0; aggregator < 2; ++aggregator) {
        CHECK(finishVerification(shape, both[aggregator], viewOf(message.value)) == ErrorCode::none);
        outputs[aggregator] = viewOf(both[aggregator].outputShare);
    }
    const Result<List<std::int64_t>> counters = unshard(shape, outputs, 2);
    REQUIRE(counters.ok());
    CHECK(std::vector<std::int64_t>(counters.value.begin(), counters.value.end()) == std::vector<std::int64_t>{0, 0, 0, 0, 0, 1, 0, 0});
}

TEST_CASE("The same ciphertexts under another task, another week or other metadata open no more") {
    std::vector<Bytes> parts = recordedParts();
    const HpkeKeyPair key = HpkeKeyPair::fromPrivate(HpkeKem::x25519, viewOf(parts[2]));
    const DapReport report = decodeDapReport(viewOf(parts[4])).value;
    const auto opens = [&](const Bytes& taskId, const Bytes& task, const DapMetadata& metadata) {
        const List<std::uint8_t> aad = inputShareAad(taskId.data(), viewOf(task), metadata, report.publicShare);
        return openShare(key, DapRole::leader, report.leader, aad).has_value();
    };
    CHECK(opens(parts[0], parts[1], report.metadata));
    Bytes otherId = parts[0], otherTask = parts[1];
    otherId[31] ^= 1;
    otherTask.back() ^= 1;
    DapMetadata later = report.metadata, renamed = report.metadata;
    later.time += 1;
    renamed.reportId[0] ^= 1;
    CHECK_FALSE(opens(otherId, parts[1], report.metadata));
    CHECK_FALSE(opens(parts[0], otherTask, report.metadata));
    CHECK_FALSE(opens(parts[0], parts[1], later));
    CHECK_FALSE(opens(parts[0], parts[1], renamed));
}

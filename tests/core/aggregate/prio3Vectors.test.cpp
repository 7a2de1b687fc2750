// SPDX-License-Identifier: MIT
// Every published vector of the five Prio3 kinds, step by step as its list of operations says.
#include "nearshelf/prio3.h"
#include "nearshelf/prio3Aggregator.h"

#include "core/support/vdafVectors.h"

#include <catch2/catch.hpp>

using namespace nearshelf;
using namespace nearshelf::test;

namespace {

/// Carries out the operations of one file and holds every result against the file's.
class Replay {
public:
    explicit Replay(const std::string& name) : file_(readPublished(name)), params_(paramsOf(name, file_)) {
        const Result<Prio3Shape> shape = shapeOf(params_);
        REQUIRE(shape.ok());
        shape_ = shape.value;
        context_ = fromHex(file_["ctx"]);
        key_ = fromHex(file_["verify_key"]);
        states_.resize(file_["reports"].size(), std::vector<Verification>(params_.shares));
        sums_.resize(params_.shares);
    }

    void run() {
        for (const Json& operation : file_["operations"]) {
            INFO(operation.dump());
            CHECK(carryOut(operation) == operation["success"].get<bool>());
        }
    }

private:
    bool carryOut(const Json& operation) {
        const std::string name = operation["operation"];
        if (name == "aggregate") return aggregate(operation["aggregator_id"]);
        if (name == "unshard") return unshardAll();
        const std::size_t report = operation["report_index"];
        const Json& expected = file_["reports"][report];
        if (name == "shard") return shard(expected);
        if (name == "verify_init") return start(expected, states_[report], operation["aggregator_id"]);
        if (name == "verifier_shares_to_message") return combine(expected);
        if (name == "verify_next") return finish(expected, states_[report], operation["aggregator_id"]);
        FAIL("unknown operation");
        return false;
    }

    bool shard(const Json& report) {
        const std::vector<std::uint32_t> values = measurementOf(params_.kind, report["measurement"]);
        const Bytes nonce = fromHex(report["nonce"]), random = fromHex(report["rand"]);
        const Result<Prio3Shards> shards =
            shardMeasurement(shape_, viewOf(context_), values.data(), values.size(), viewOf(nonce), viewOf(random));
        if (!shards.ok()) return false;
        CHECK(copyOf(shards.value.publicShare) == fromHex(report["public_share"]));
        CHECK(copyOf(shards.value.leaderShare) == fromHex(report["input_shares"][0]));
        Bytes others;
        for (std::size_t i = 1; i < params_.shares; ++i) {
            const Bytes other = fromHex(report["input_shares"][i]);
            others.insert(others.end(), other.begin(), other.end());
        }
        CHECK(copyOf(shards.value.otherShares) == others);
        return true;
    }

    bool start(const Json& report, std::vector<Verification>& states, std::uint32_t aggregator) {
        const Bytes nonce = fromHex(report["nonce"]), publicShare = fromHex(report["public_share"]);
        const Bytes inputShare = fromHex(report["input_shares"][aggregator]);
        Result<Verification> started =
            startVerification(shape_, viewOf(key_), viewOf(context_), aggregator, viewOf(nonce), viewOf(publicShare), viewOf(inputShare));
        if (!started.ok()) return false;
        CHECK(copyOf(started.value.verifierShare) == fromHex(report["verifier_shares"][0][aggregator]));
        if (!report["out_shares"].empty()) {
            Bytes output;
            for (const Json& element : Json::array({report["out_shares"][aggregator]})) {
                const Bytes part = fromHex(element);
                output.insert(output.end(), part.begin(), part.end());
            }
            CHECK(copyOf(started.value.outputShare) == output);
        }
        states[aggregator] = std::move(started.value);
        return true;
    }

    bool combine(const Json& report) {
        std::vector<Bytes> shares;
        std::vector<ByteView> views;
        for (const Json& share : report["verifier_shares"][0]) shares.push_back(fromHex(share));
        for (const Bytes& share : shares) views.push_back(viewOf(share));
        const Result<List<std::uint8_t>> message = combineVerifiers(shape_, viewOf(context_), views.data(), views.size());
        if (message.ok()) CHECK(copyOf(message.value) == fromHex(report["verifier_messages"][0]));
        return message.ok();
    }

    bool finish(const Json& report, const std::vector<Verification>& states, std::uint32_t aggregator) const {
        const Bytes message = fromHex(report["verifier_messages"][0]);
        return finishVerification(shape_, states[aggregator], viewOf(message)) == ErrorCode::none;
    }

    bool aggregate(std::uint32_t aggregator) {
        List<std::uint8_t>& sum = sums_[aggregator];
        for (const std::vector<Verification>& states : states_) {
            if (addShare(shape_, sum, viewOf(states[aggregator].outputShare)) != ErrorCode::none) return false;
        }
        CHECK(copyOf(sum) == fromHex(file_["agg_shares"][aggregator]));
        return true;
    }

    bool unshardAll() const {
        std::vector<ByteView> views;
        for (const List<std::uint8_t>& sum : sums_) views.push_back(viewOf(sum));
        const Result<List<std::int64_t>> counters = unshard(shape_, views.data(), views.size());
        if (!counters.ok()) return false;
        const Json& result = file_["agg_result"];
        const Json expected = result.is_array() ? result : Json::array({result});
        CHECK(std::vector<std::int64_t>(counters.value.begin(), counters.value.end()) == expected.get<std::vector<std::int64_t>>());
        return true;
    }

    Json file_;
    Prio3Params params_;
    Prio3Shape shape_;
    Bytes context_, key_;
    std::vector<std::vector<Verification>> states_;
    std::vector<List<std::uint8_t>> sums_;
};

}  // namespace

TEST_CASE("prio3_rejects_bad: every bad published vector is rejected at the step it names, and the good come out byte for byte") {
    const std::vector<std::string> files = prio3VectorFiles();
    if (files.empty()) {
        WARN("skipped: the VDAF vectors are not at ../shared/data/vdaf");
        return;
    }
    CHECK(files.size() == 22);
    for (const std::string& name : files) {
        INFO(name);
        Replay(name).run();
    }
}

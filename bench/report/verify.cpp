// SPDX-License-Identifier: MIT
// How long aggregators take for one report: `verify <kind> <length> <chunk> <maximum> <rounds> <held>`; prints microseconds, the smallest
// and the median of all rounds, for the leader's and the second's verification, for combining and for adding to a sum of `held` reports.
#include "nearshelf/prio3Aggregator.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <vector>

using namespace nearshelf;
using Clock = std::chrono::steady_clock;

static ByteView viewOf(const List<std::uint8_t>& bytes) { return {bytes.data(), bytes.size()}; }

/// Microseconds of each round of one step.
struct Times {
    std::vector<double> rounds;
    template <typename Step>
    void measure(const Step& step) {
        const auto start = Clock::now();
        step();
        rounds.push_back(std::chrono::duration<double, std::micro>(Clock::now() - start).count());
    }
    void print(const char* name) {
        std::sort(rounds.begin(), rounds.end());
        std::printf("%s %.2f %.2f\n", name, rounds.front(), rounds[rounds.size() / 2]);
    }
};

int main(int count, char** arguments) {
    if (count != 7) return 2;
    const auto number = [&](int i) { return static_cast<std::uint32_t>(std::strtoul(arguments[i], nullptr, 10)); };
    const Result<Prio3Shape> shape = shapeOf({static_cast<Prio3Kind>(number(1)), number(2), number(3), number(4), 2});
    if (!shape.ok()) return 2;
    const std::uint32_t rounds = number(5), held = number(6);
    std::uint8_t random[128], key[32] = {}, context[38] = {};
    Times shard, leader, second, combine, add;
    List<std::uint8_t> sum;
    for (std::uint32_t round = 0; round < held + rounds; ++round) {
        for (std::size_t i = 0; i < sizeof random; ++i) random[i] = static_cast<std::uint8_t>(round * 31 + i * 7);
        const std::uint32_t values[] = {round % number(2)};
        const ByteView nonce{random, 16};
        Result<Prio3Shards> shards;
        shard.measure([&] {
            shards = shardMeasurement(shape.value, {context, 38}, values, 1, nonce, {random, shape.value.randomBytes()});
        });
        Result<Verification> both[2];
        const auto verify = [&](std::uint32_t aggregator) {
            const List<std::uint8_t>& share = aggregator == 0 ? shards.value.leaderShare : shards.value.otherShares;
            both[aggregator] = startVerification(shape.value, {key, 32}, {context, 38}, aggregator, nonce, viewOf(shards.value.publicShare),
                                                 viewOf(share));
        };
        leader.measure([&] { verify(0); });
        second.measure([&] { verify(1); });
        const ByteView shares[] = {viewOf(both[0].value.verifierShare), viewOf(both[1].value.verifierShare)};
        Result<List<std::uint8_t>> message;
        combine.measure([&] { message = combineVerifiers(shape.value, {context, 38}, shares, 2); });
        if (!message.ok() || finishVerification(shape.value, both[1].value, viewOf(message.value)) != ErrorCode::none) return 1;
        add.measure([&] { addShare(shape.value, sum, viewOf(both[1].value.outputShare)); });
        if (round + 1 == held) shard = leader = second = combine = add = {};
    }
    shard.print("shard");
    leader.print("leader");
    second.print("second");
    combine.print("combine");
    add.print("add");
    return 0;
}

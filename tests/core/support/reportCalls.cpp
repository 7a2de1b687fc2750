// SPDX-License-Identifier: MIT
#include "core/support/reportCalls.h"

#include "nearshelf/dap.h"
#include "nearshelf/ldp.h"

#include "core/support/steadyBytes.h"

namespace nearshelf::test {

namespace {

void putBytes(Bytes& out, ByteView bytes) { out.insert(out.end(), bytes.data, bytes.data + bytes.size); }

Bytes answerRequest(std::uint8_t choices, std::uint8_t choice, bool mayCharge, bool held, std::uint64_t seed) {
    Bytes out{choices, 2, choice, static_cast<std::uint8_t>(mayCharge)};
    put(out, 224, 4);
    put(out, 3, 4);
    put(out, held, 1);
    put(out, held ? 1 : 0, 1);
    put(out, held ? 223 : 0, 4);
    put(out, held ? 3 : 0, 4);
    SteadyBytes source(seed);
    putBytes(out, source.next<ldpRandomBytes>());
    return out;
}

Bytes reportRequest(std::uint8_t stream, std::uint8_t answer) {
    Bytes out{stream, answer};
    put(out, 3, 4);
    put(out, 2912, 4);
    for (std::uint8_t i = 0; i < 16; ++i) out.push_back(i);
    return out;
}

}  // namespace

Bytes sampleTaskId() {
    Bytes id(32);
    for (std::uint8_t i = 0; i < 32; ++i) id[i] = static_cast<std::uint8_t>(0xA0 + i);
    return id;
}

std::vector<SplitCall> splitCalls() {
    return {
        {{Prio3Kind::count, 1, 1, 1, 2}, {1}},
        {{Prio3Kind::sum, 1, 1, 100, 2}, {77}},
        {{Prio3Kind::sumVec, 6, 4, 7, 2}, {0, 7, 3, 5, 1, 6}},
        {{Prio3Kind::histogram, 8, 3, 1, 2}, {5}},
        {{Prio3Kind::histogram, 256, 18, 1, 2}, {255}},
        {{Prio3Kind::multihotCountVec, 40, 7, 8, 2}, {0, 3, 17, 39}},
        {{Prio3Kind::multihotCountVec, 40, 7, 8, 2}, {}},
    };
}

Bytes splitRequest(const SplitCall& call) {
    const std::string info = "week", leader = "https://shop.example/r/", second = "https://second.example/r/";
    const auto view = [](const std::string& text) { return ByteView{reinterpret_cast<const std::uint8_t*>(text.data()), text.size()}; };
    DapTask task;
    task.taskInfo = view(info);
    task.leaderUrl = view(leader);
    task.secondUrl = view(second);
    task.vdaf = call.vdaf;
    const List<std::uint8_t> configuration = encodeDapTask(task);
    Bytes out = sampleTaskId();
    put(out, configuration.size(), 4);
    putBytes(out, viewOf(configuration));
    put(out, 2912, 4);
    SteadyBytes source(call.values.size());
    putBytes(out, source.next<16>());
    const bool isScalar = call.vdaf.kind == Prio3Kind::count || call.vdaf.kind == Prio3Kind::sum;
    put(out, isScalar ? 64 : 128, 4);
    putBytes(out, isScalar ? source.next<64>() : source.next<128>());
    for (const std::uint32_t value : call.values) put(out, value, 4);
    return out;
}

Transcript reportCalls() {
    Transcript calls;
    const auto add = [&](std::uint8_t operation, Bytes request) { calls.push_back({operation, std::move(request), {}}); };
    for (std::uint8_t choices = 2; choices <= 34; choices = static_cast<std::uint8_t>(choices + 4)) {
        for (std::uint64_t seed = 0; seed < 3; ++seed) add(1, answerRequest(choices, 1, true, false, seed));
    }
    add(1, answerRequest(8, 1, false, true, 1));
    add(1, answerRequest(8, 1, true, true, 1));
    add(1, answerRequest(8, 1, false, false, 1));
    add(1, answerRequest(8, 8, true, false, 1));
    add(1, {8, 2});
    for (std::uint8_t stream = 0; stream < 4; ++stream) add(2, reportRequest(stream, 7));
    add(2, reportRequest(0, 32));
    for (const SplitCall& call : splitCalls()) add(3, splitRequest(call));
    add(3, splitRequest({{Prio3Kind::histogram, 8, 3, 1, 2}, {8}}));
    add(3, splitRequest({{Prio3Kind::multihotCountVec, 40, 7, 8, 2}, {3, 2}}));
    add(3, splitRequest({{Prio3Kind::multihotCountVec, 40, 7, 9, 2}, {3}}));
    add(3, Bytes(60, 0));
    add(4, {});
    return calls;
}

}  // namespace nearshelf::test

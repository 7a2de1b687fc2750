// SPDX-License-Identifier: MIT
#include "nearshelf/dap.h"
#include "nearshelf/ldp.h"

#include "report/tlsBytes.h"

namespace nearshelf {

namespace {

constexpr std::uint64_t smallestBatch = 100;
constexpr std::uint64_t taskInterval = 1;

/// vdaf_configuration, by kind.
List<std::uint8_t> encodeVdaf(const Prio3Params& vdaf) {
    TlsWriter out;
    switch (vdaf.kind) {
        case Prio3Kind::count: break;
        case Prio3Kind::sum: out.number(vdaf.maximum, 8); break;
        case Prio3Kind::sumVec: out.number(vdaf.length, 4).number(vdaf.maximum, 8).number(vdaf.chunk, 4); break;
        case Prio3Kind::histogram: out.number(vdaf.length, 4).number(vdaf.chunk, 4); break;
        case Prio3Kind::multihotCountVec: out.number(vdaf.length, 4).number(vdaf.chunk, 4).number(vdaf.maximum, 8); break;
    }
    return out.take();
}

bool decodeVdaf(ByteView bytes, Prio3Params& vdaf) {
    TlsReader in(bytes);
    std::uint64_t maximum = 1;
    const auto length = [&] { vdaf.length = static_cast<std::uint32_t>(in.number(4)); };
    const auto chunk = [&] { vdaf.chunk = static_cast<std::uint32_t>(in.number(4)); };
    switch (vdaf.kind) {
        case Prio3Kind::count: break;
        case Prio3Kind::sum: maximum = in.number(8); break;
        case Prio3Kind::sumVec:
            length();
            maximum = in.number(8);
            chunk();
            break;
        case Prio3Kind::histogram:
            length();
            chunk();
            break;
        case Prio3Kind::multihotCountVec:
            length();
            chunk();
            maximum = in.number(8);
            break;
    }
    if (maximum > 0xFFFFFFFFu) return false;
    vdaf.maximum = static_cast<std::uint32_t>(maximum);
    return in.finished();
}

/// The one extension known; any other means taking no part.
bool decodeExtensions(ByteView bytes, DapTask& task) {
    if (bytes.size == 0) return true;
    TlsReader in(bytes);
    const std::uint64_t type = in.number(2);
    TlsReader data(in.prefixed(2));
    task.intervalStart = data.number(8);
    task.intervalDuration = data.number(8);
    return type == taskInterval && in.finished() && data.finished() && task.intervalDuration > 0;
}

}  // namespace

List<std::uint8_t> encodeDapTask(const DapTask& task) {
    const List<std::uint8_t> vdaf = encodeVdaf(task.vdaf);
    TlsWriter extensions;
    if (task.intervalDuration > 0)
        extensions.number(taskInterval, 2).number(16, 2).number(task.intervalStart, 8).number(task.intervalDuration, 8);
    TlsWriter out;
    out.prefixed(task.taskInfo, 1).prefixed(task.leaderUrl, 2).prefixed(task.secondUrl, 2);
    out.number(task.timePrecision, 8).number(task.minBatchSize, 8).number(static_cast<std::uint64_t>(task.batchMode), 1).number(0, 2);
    out.number(static_cast<std::uint64_t>(task.vdaf.kind), 4).prefixed({vdaf.data(), vdaf.size()}, 2).prefixed(extensions.view(), 2);
    return out.take();
}

Result<DapTask> decodeDapTask(ByteView bytes, DapDraft draft) {
    using Task = Result<DapTask>;
    TlsReader in(bytes);
    DapTask task;
    task.taskInfo = in.prefixed(1);
    task.leaderUrl = in.prefixed(2);
    task.secondUrl = in.prefixed(2);
    task.timePrecision = in.number(8);
    task.minBatchSize = in.number(8);
    const std::uint64_t mode = in.number(1);
    const ByteView batchConfig = in.prefixed(2);
    const std::uint64_t kind = in.number(4);
    const ByteView vdaf = in.prefixed(2), extensions = in.prefixed(2);
    const bool lacksInfo = task.taskInfo.size == 0 && draft == DapDraft::dap18;
    if (!in.finished() || lacksInfo || task.leaderUrl.size == 0 || task.secondUrl.size == 0)
        return Task::failure(ErrorCode::reportMalformed);
    if (mode < 1 || mode > 2 || batchConfig.size > 0 || kind < 1 || kind > 5) return Task::failure(ErrorCode::reportParameter);
    task.batchMode = static_cast<DapBatchMode>(mode);
    task.vdaf.kind = static_cast<Prio3Kind>(kind);
    if (!decodeVdaf(vdaf, task.vdaf) || !decodeExtensions(extensions, task)) return Task::failure(ErrorCode::reportParameter);
    return Task::of(task);
}

bool isAcceptable(const DapTask& task) noexcept {
    const Prio3Params& vdaf = task.vdaf;
    if (task.minBatchSize < smallestBatch || task.timePrecision != secondsPerWeek || vdaf.shares != 2 || !shapeOf(vdaf).ok()) return false;
    switch (vdaf.kind) {
        case Prio3Kind::histogram: return vdaf.length <= 256;
        case Prio3Kind::sumVec: return vdaf.length <= 256 && vdaf.maximum <= 8;
        case Prio3Kind::multihotCountVec: return vdaf.maximum <= 8;
        default: return true;
    }
}

}  // namespace nearshelf

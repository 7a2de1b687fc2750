// SPDX-License-Identifier: MIT
#include "tasks/splitTask.h"

#include <algorithm>
#include <stdexcept>

namespace nearshelf::collector {
namespace {

constexpr std::size_t maxInfoBytes = 255;

std::string textOf(ByteView bytes) { return {reinterpret_cast<const char*>(bytes.data), bytes.size}; }
ByteView viewOf(const std::string& text) { return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()}; }

/// Calls of a chunk make a polynomial of a power of two points: the chunk with the shortest leader share.
std::uint32_t bestChunk(Prio3Params params) {
    std::uint32_t best = 0;
    std::size_t bytes = 0;
    for (params.chunk = 1; params.chunk <= params.length; ++params.chunk) {
        const Result<Prio3Shape> shape = shapeOf(params);
        if (!shape.ok() || (best && shape.value.leaderShareBytes() >= bytes)) continue;
        best = params.chunk;
        bytes = shape.value.leaderShareBytes();
    }
    return best;
}

}  // namespace

SplitTask readSplitTask(const std::string& name, const std::string& id, const std::string& config, std::vector<std::string> values) {
    SplitTask task;
    task.name = name;
    task.idText = id;
    const auto idBytes = fromBase64url(id);
    if (!idBytes || idBytes->size() != task.id.size()) throw std::runtime_error("\"id\" is to be 32 bytes in base64url");
    std::copy(idBytes->begin(), idBytes->end(), task.id.begin());
    const auto configBytes = fromBase64url(config);
    if (!configBytes) throw std::runtime_error("\"config\" is to be base64url");
    task.config = *configBytes;
    const Result<DapTask> decoded = decodeDapTask(collector::viewOf(task.config));
    if (!decoded.ok()) throw std::runtime_error(std::string("\"config\": ") + messageOf(decoded.error));
    if (!isAcceptable(decoded.value)) throw std::runtime_error("\"config\" asks for what no browser accepts (docs/format/report.md)");
    const Result<Prio3Shape> shape = shapeOf(decoded.value.vdaf);
    if (!shape.ok()) throw std::runtime_error(std::string("\"config\": ") + messageOf(shape.error));
    task.shape = shape.value;
    task.leaderUrl = textOf(decoded.value.leaderUrl);
    task.secondUrl = textOf(decoded.value.secondUrl);
    task.minBatchSize = decoded.value.minBatchSize;
    task.values = std::move(values);
    if (task.values.size() != task.shape.outputs) throw std::runtime_error("\"values\" is to name every counter of \"config\"");
    return task;
}

SplitTask makeSplitTask(const SplitQuestionPlan& plan, const std::string& leaderUrl, const std::string& secondUrl,
                        std::uint64_t minBatchSize, const TaskId& id) {
    DapTask task;
    const std::string info = plan.name.substr(0, maxInfoBytes);
    task.taskInfo = viewOf(info);
    task.leaderUrl = viewOf(leaderUrl);
    task.secondUrl = viewOf(secondUrl);
    task.minBatchSize = minBatchSize;
    task.vdaf.kind = plan.isHistogram ? Prio3Kind::histogram : Prio3Kind::multihotCountVec;
    task.vdaf.length = static_cast<std::uint32_t>(plan.values.size());
    task.vdaf.maximum = plan.maxWeight;
    task.vdaf.chunk = bestChunk(task.vdaf);
    if (task.vdaf.chunk == 0 || !isAcceptable(task))
        throw std::runtime_error(plan.name +
                                 ": 1 to 256 values for a histogram, 1 to 1024 of weight 1 to 8 for a multihot, batches of 100 or more");
    const List<std::uint8_t> config = encodeDapTask(task);
    return readSplitTask(plan.name, toBase64url({id.data(), id.size()}), toBase64url({config.data(), config.size()}), plan.values);
}

}  // namespace nearshelf::collector

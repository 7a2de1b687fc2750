// SPDX-License-Identifier: MIT
#include "split/agreement.h"

#include "tasks/jsonField.h"
#include "tasks/splitTask.h"

#include <openssl/rand.h>
#include <stdexcept>

namespace nearshelf::collector {
namespace {

constexpr std::size_t secretBytes = 32, minTokenLetters = 32;

std::vector<std::uint8_t> freshSecret() {
    std::vector<std::uint8_t> bytes(secretBytes);
    if (::RAND_bytes(bytes.data(), static_cast<int>(bytes.size())) != 1) throw std::runtime_error("the system gives no random bytes");
    return bytes;
}

SplitQuestionPlan readQuestion(const Json& json, const JsonField& field) {
    SplitQuestionPlan question;
    question.name = field.text(json, "name");
    const std::string kind = field.text(json, "kind");
    if (kind == "experiment") {
        question.heldOutPercent = field.number(json, "heldOutPercent", 1, maxHeldOutPercent);
        question.values = experimentValues;
        return question;
    }
    if (kind != "histogram" && kind != "multihot") field.fail("\"kind\" is to be \"histogram\", \"multihot\" or \"experiment\"");
    question.isHistogram = kind == "histogram";
    if (!question.isHistogram) question.maxWeight = field.number(json, "maxWeight", 1, 8);
    question.values = field.texts(json, "values");
    return question;
}

}  // namespace

Agreement readAgreement(const std::string& file) {
    const JsonField field{file};
    const Json json = field.parse(readText(file));
    Agreement agreement;
    agreement.token = field.text(json, "token");
    if (agreement.token.size() < minTokenLetters) field.fail("\"token\" is to have 32 letters or more");
    for (const auto& [task, key] : field.of(json, "verifyKeys").items()) {
        const auto bytes = key.is_string() ? fromBase64url(key.get<std::string>()) : std::nullopt;
        if (!bytes || bytes->size() != secretBytes) field.fail("\"verifyKeys\" is to give 32 bytes in base64url for " + task);
        agreement.verifyKeys[task] = *bytes;
    }
    return agreement;
}

AgreedFiles agree(const std::string& planFile) {
    const JsonField field{planFile};
    const Json plan = field.parse(readText(planFile));
    nlohmann::ordered_json tasks{{"format", 1}, {"version", field.number(plan, "version", 1, UINT32_MAX)}, {"mode", "split"}};
    nlohmann::ordered_json agreement{{"token", toBase64url(viewOf(freshSecret()))}, {"verifyKeys", nlohmann::ordered_json::object()}};
    const std::string leader = field.text(plan, "leader"), second = field.text(plan, "second");
    const std::uint32_t minBatchSize = field.number(plan, "minBatchSize", 100, UINT32_MAX);
    for (const Json& one : field.list(plan, "questions")) {
        const SplitQuestionPlan question = readQuestion(one, {planFile + ": questions[" + std::to_string(tasks["tasks"].size()) + "]"});
        TaskId id;
        const std::vector<std::uint8_t> random = freshSecret();
        std::copy(random.begin(), random.end(), id.begin());
        const SplitTask task = makeSplitTask(question, leader, second, minBatchSize, id);
        nlohmann::ordered_json entry{{"name", task.name},
                                     {"id", task.idText},
                                     {"kind", question.isHistogram ? "histogram" : "multihot"},
                                     {"maxWeight", question.maxWeight},
                                     {"leader", leader},
                                     {"second", second},
                                     {"config", toBase64url(viewOf(task.config))},
                                     {"values", task.values}};
        if (question.heldOutPercent > 0) entry["heldOutPercent"] = question.heldOutPercent;
        tasks["tasks"].push_back(std::move(entry));
        agreement["verifyKeys"][task.idText] = toBase64url(viewOf(freshSecret()));
    }
    return {tasks.dump(1) + "\n", agreement.dump(1) + "\n"};
}

}  // namespace nearshelf::collector

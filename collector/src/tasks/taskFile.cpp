// SPDX-License-Identifier: MIT
#include "tasks/taskFile.h"

#include "tasks/jsonField.h"

#include <stdexcept>

namespace nearshelf::collector {
namespace {

constexpr const char* streamNames[ldpStreams] = {"intent", "category", "priceBand"};
constexpr std::uint32_t supportedFormat = 1;

AskedStream readStream(const Json& json, const char* name, const JsonField& field) {
    AskedStream stream;
    stream.name = field.text(json, "name");
    if (stream.name != name) field.fail(std::string("found the stream \"") + stream.name + "\", expected \"" + name + "\"");
    stream.params.choices = static_cast<std::uint8_t>(field.number(json, "k", 2, maxLdpChoices));
    stream.params.epsilon = static_cast<std::uint8_t>(field.number(json, "epsilon", 1, 3));
    stream.values = field.texts(json, "values");
    if (stream.values.size() != stream.params.choices) field.fail("\"values\" is to hold k names");
    if (stream.values[0] != "none") field.fail("the first of \"values\" is to be \"none\"");
    return stream;
}

void readStreams(const Json& json, const JsonField& file, TaskFile& tasks) {
    const Json& streams = file.list(json, "streams");
    if (streams.size() != ldpStreams) file.fail("\"streams\" is to hold intent, category and priceBand, in this order");
    for (std::size_t i = 0; i < ldpStreams; ++i)
        tasks.streams.push_back(readStream(streams[i], streamNames[i], {file.where + ": streams[" + std::to_string(i) + "]"}));
    if (!json.contains("experiment")) return;
    const JsonField field{file.where + ": experiment"};
    tasks.experiment = {field.text(json["experiment"], "name"), field.number(json["experiment"], "heldOutPercent", 1, maxHeldOutPercent)};
}

void readTasks(const Json& json, const JsonField& file, TaskFile& tasks) {
    for (const Json& one : file.list(json, "tasks")) {
        const JsonField field{file.where + ": tasks[" + std::to_string(tasks.tasks.size()) + "]"};
        try {
            tasks.tasks.push_back(
                readSplitTask(field.text(one, "name"), field.text(one, "id"), field.text(one, "config"), field.texts(one, "values")));
            if (!one.contains("heldOutPercent")) continue;
            SplitTask& task = tasks.tasks.back();
            task.heldOutPercent = field.number(one, "heldOutPercent", 1, maxHeldOutPercent);
            if (task.values != experimentValues || task.shape.params.kind != Prio3Kind::histogram)
                field.fail("an experiment is a histogram of the five values that nearshelf agree writes");
        } catch (const std::runtime_error& error) {
            const std::string what = error.what();
            if (what.rfind(field.where, 0) == 0) throw;
            field.fail(what);
        }
    }
    if (tasks.tasks.empty()) file.fail("\"tasks\" is empty");
}

}  // namespace

TaskFile parseTaskFile(const std::string& text, const std::string& name) {
    const JsonField file{name};
    const Json json = file.parse(text);
    TaskFile tasks;
    tasks.text = text;
    if (file.number(json, "format", 0, UINT32_MAX) != supportedFormat) file.fail("\"format\" is not 1, the one this version reads");
    tasks.version = file.number(json, "version", 1, UINT32_MAX);
    const std::string mode = file.text(json, "mode");
    if (mode == "ldp")
        readStreams(json, file, tasks);
    else if (mode == "split")
        readTasks(json, file, tasks);
    else
        file.fail("\"mode\" is to be \"ldp\" or \"split\"");
    return tasks;
}

const SplitTask* findTask(const TaskVersions& versions, std::string_view idText) {
    for (const auto& [version, file] : versions) {
        for (const SplitTask& task : file.tasks) {
            if (task.idText == idText) return &task;
        }
    }
    return nullptr;
}

TaskFile readTaskFile(const std::string& file) { return parseTaskFile(readText(file), file); }

}  // namespace nearshelf::collector

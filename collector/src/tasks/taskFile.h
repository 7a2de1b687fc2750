// SPDX-License-Identifier: MIT
// What is asked of browsers: docs/format/tasks.md. One static file, the same for everybody; browsers pin its hash.
#pragma once

#include "nearshelf/ldp.h"

#include "tasks/splitTask.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace nearshelf::collector {

struct AskedStream {
    std::string name;
    LdpParams params;
    std::vector<std::string> values;  ///< k names, the first is "none"
};

/// Mode `ldp`: whether the shelves are of use, told plainly.
struct LdpExperiment {
    std::string name;
    std::uint32_t heldOutPercent = 0;  ///< 1 … 50
};

struct TaskFile {
    std::string text;  ///< as read, byte by byte
    std::uint32_t version = 0;
    /// Mode `ldp`: in the order of LdpStream; else empty.
    std::vector<AskedStream> streams;
    std::optional<LdpExperiment> experiment;
    /// Mode `split`; else empty. Never both: their budgets would add.
    std::vector<SplitTask> tasks;
};

/// The file that is served and those served before: browsers that know an older one are still counted, apart.
using TaskVersions = std::map<std::uint32_t, TaskFile>;

/// Mode `split`: the task at this address, of any version; null when there is none.
const SplitTask* findTask(const TaskVersions& versions, std::string_view idText);

/// Throws std::runtime_error that names the file and the field.
TaskFile readTaskFile(const std::string& file);
TaskFile parseTaskFile(const std::string& text, const std::string& name);

}  // namespace nearshelf::collector

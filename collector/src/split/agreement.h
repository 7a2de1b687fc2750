// SPDX-License-Identifier: MIT
// What leader and second aggregator agree on out of band before the first report, and no browser knows.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace nearshelf::collector {

struct Agreement {
    /// 32 bytes per task, by the task's address.
    std::map<std::string, std::vector<std::uint8_t>> verifyKeys;
    /// Names the leader to the second aggregator, over HTTPS, which names the second to the leader.
    std::string token;
};

/// Throws std::runtime_error that names the file and the field.
Agreement readAgreement(const std::string& file);

struct AgreedFiles {
    std::string tasks, agreement;  ///< JSON
};
/// From a plan (docs/guides/collector.md): the task file for everybody and the agreement for the two.
AgreedFiles agree(const std::string& planFile);

}  // namespace nearshelf::collector

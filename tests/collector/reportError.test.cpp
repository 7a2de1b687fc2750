// SPDX-License-Identifier: MIT
#include "split/reportError.h"

#include "split/peerWire.h"

#include <catch2/catch.hpp>

using namespace nearshelf;
using namespace nearshelf::collector;

TEST_CASE("Refusals carry the number of the draft in force, and only such a number is understood") {
    struct Row {
        ReportError error;
        int dap18, dap19;
    };
    // draft-ietf-ppm-dap-18, ReportError; -19 as its implementers list it.
    const Row rows[] = {{ReportError::none, 0, 0},        {ReportError::batchCollected, 1, 1}, {ReportError::replayed, 2, 2},
                        {ReportError::dropped, 3, 3},     {ReportError::unknownKey, 4, 4},     {ReportError::decryptError, 5, 5},
                        {ReportError::verifyError, 6, 6}, {ReportError::taskExpired, 7, 3},    {ReportError::invalidMessage, 8, 7},
                        {ReportError::tooEarly, 9, 8}};
    CHECK(std::size(rows) == static_cast<std::size_t>(ReportError::count));
    for (const Row& row : rows) {
        CHECK(codeOf(row.error, DapDraft::dap18) == row.dap18);
        CHECK(codeOf(row.error, DapDraft::dap19) == row.dap19);
        CHECK(errorOf(codeOf(row.error, DapDraft::dap18), DapDraft::dap18) == row.error);
    }
    CHECK(errorOf(7, DapDraft::dap19) == ReportError::invalidMessage);
    for (const DapDraft draft : {DapDraft::dap18, DapDraft::dap19}) {
        for (int code = 10; code < 256; ++code) CHECK(errorOf(static_cast<std::uint8_t>(code), draft) == std::nullopt);
    }
}

TEST_CASE("An aggregate share is sealed under the tag of its draft") {
    const auto text = [](DapDraft draft) {
        const List<std::uint8_t> info = aggregateShareInfo(draft);
        return std::string(info.begin(), info.end());
    };
    CHECK(text(DapDraft::dap18) == std::string("dap-18 aggregate share\x03\0", 24));
    CHECK(text(DapDraft::dap19) == std::string("dap-19 aggregate share\x03\0", 24));
}

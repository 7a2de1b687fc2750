// SPDX-License-Identifier: MIT
#include "tasks/taskFile.h"

#include <catch2/catch.hpp>

using namespace nearshelf;
using namespace nearshelf::collector;
using Catch::Contains;

namespace {

std::string stream(const std::string& name, const std::string& more) { return R"({"name":")" + name + R"(",)" + more + "}"; }

std::string ldpFile(const std::string& category) {
    const std::string two = R"("k":2,"epsilon":2,"values":["none","x"])";
    return R"({"format":1,"version":7,"mode":"ldp","streams":[)" + stream("intent", two) + "," + stream("category", category) + "," +
           stream("priceBand", two) + "]}";
}

}  // namespace

TEST_CASE("A task file is read, and refused with the place that is wrong") {
    CHECK(parseTaskFile(ldpFile(R"("k":3,"epsilon":1,"values":["none","A","B"])"), "t.json").streams[1].values[2] == "B");
    CHECK_THROWS_WITH(parseTaskFile(ldpFile(R"("k":33,"epsilon":1,"values":[])"), "t.json"),
                      Contains("t.json: streams[1]") && Contains("2 to 32"));
    CHECK_THROWS_WITH(parseTaskFile(ldpFile(R"("k":2,"epsilon":4,"values":["none","A"])"), "t.json"), Contains("epsilon"));
    CHECK_THROWS_WITH(parseTaskFile(ldpFile(R"("k":3,"epsilon":1,"values":["none","A"])"), "t.json"), Contains("k names"));
    CHECK_THROWS_WITH(parseTaskFile("{", "t.json"), Contains("t.json: not JSON"));
    CHECK_THROWS_WITH(parseTaskFile(R"({"format":1,"version":1,"mode":"both"})", "t.json"), Contains("mode"));
}

TEST_CASE("Base64url reads what it writes and nothing else") {
    for (std::size_t size = 0; size < 70; ++size) {
        std::vector<std::uint8_t> bytes(size);
        for (std::size_t i = 0; i < size; ++i) bytes[i] = static_cast<std::uint8_t>(i * 37 + size);
        CHECK(fromBase64url(toBase64url(viewOf(bytes))) == bytes);
    }
    for (const char* bad : {"A", "AB=", "A B", "AB\n", "AB+/", "AR"}) CHECK_FALSE(fromBase64url(bad));
}

TEST_CASE("A made task survives its file, has the shortest chunk, and nothing is made that no browser accepts") {
    SplitQuestionPlan plan;
    plan.name = "category";
    for (int i = 0; i < 256; ++i) plan.values.push_back(std::to_string(i));
    const SplitTask task = makeSplitTask(plan, "https://a.test", "https://b.test", 100, TaskId{});
    CHECK(task.shape.leaderShareBytes() <= 5200);
    CHECK(readSplitTask(task.name, task.idText, toBase64url(viewOf(task.config)), plan.values).config == task.config);
    plan.values.push_back("one more");
    CHECK_THROWS(makeSplitTask(plan, "https://a.test", "https://b.test", 100, TaskId{}));
    plan.values.resize(8);
    CHECK_THROWS(makeSplitTask(plan, "https://a.test", "https://b.test", 99, TaskId{}));
}

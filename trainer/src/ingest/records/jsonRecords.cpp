// SPDX-License-Identifier: MIT
#include "ingest/records/jsonRecords.h"

#include <algorithm>
#include <utility>

namespace nearshelf::trainer {
namespace {

using nlohmann::json;

constexpr int maxDepth = 5;  // deeper members of real exports (money sets, locations) are of no use here

// The member that names the value in the arrays shops use for attributes, null when this is no such array.
const char* namedValueMember(const json& array) {
    for (const char* member : {"value", "options", "option"}) {
        const bool fits = !array.empty() && std::all_of(array.begin(), array.end(), [&](const json& element) {
            const auto name = element.is_object() ? element.find("name") : element.end();
            return element.is_object() && name != element.end() && name->is_string() && element.contains(member);
        });
        if (fits) return member;
    }
    return nullptr;
}

bool isLineItemName(const std::string& name) {
    static const char* const names[] = {"line_items", "lineItems", "items", "lines", "order_items", "products", "events"};
    return std::any_of(std::begin(names), std::end(names), [&](const char* known) { return name == known; });
}

bool isArrayOfObjects(const json& value) { return value.is_array() && !value.empty() && value.front().is_object(); }

}  // namespace

JsonRecords::JsonRecords(std::string_view text, std::string fileName, bool lineItems, IngestReport& report)
    : fileName_(std::move(fileName)), lineItems_(lineItems), report_(report), items_(text, fileName_), row_(columns_) {}

void JsonRecords::addMembers(const std::string& prefix, const json& object, int depth) {
    for (const auto& member : object.items()) {
        addValue(prefix.empty() ? member.key() : prefix + "." + member.key(), member.value(), depth);
    }
}

void JsonRecords::addValue(const std::string& name, const json& value, int depth) {
    if (value.is_null() || depth > maxDepth) return;
    if (value.is_object()) {
        addMembers(name, value, depth + 1);
    } else if (value.is_array()) {
        const char* member = namedValueMember(value);
        for (const json& element : value) {
            if (member != nullptr) {
                addValue("attributes." + element["name"].get<std::string>(), element[member], depth + 1);
            } else {
                addValue(name, element, depth + 1);
            }
        }
    } else {
        row_.add(name, value.is_string() ? value.get_ref<const std::string&>() : value.dump());
    }
}

bool JsonRecords::nextObject() {
    JsonItems::Item item;
    while (items_.next(item)) {
        line_ = item.line;
        outer_ = json::parse(item.text, nullptr, false);
        if (outer_.is_object()) return true;
        ++report_.rows;
        report_.rejects.add(fileName_, line_, "", outer_.is_discarded() ? "not valid JSON" : "not a JSON object");
    }
    return false;
}

bool JsonRecords::next(Record& record) {
    if (nextLine_ >= lines_.size()) {
        if (!nextObject()) return false;
        lines_ = json::array();
        nextLine_ = 0;
        if (lineItems_) {
            for (auto member = outer_.begin(); member != outer_.end(); ++member) {
                if (!isLineItemName(member.key()) || !isArrayOfObjects(member.value())) continue;
                lines_ = std::move(member.value());
                outer_.erase(member);
                break;
            }
        }
    }
    row_.clear();
    addMembers("", outer_, 0);
    if (nextLine_ < lines_.size()) addValue("line", lines_[nextLine_++], 0);
    row_.fill(record);
    record.line = line_;
    return true;
}

}  // namespace nearshelf::trainer

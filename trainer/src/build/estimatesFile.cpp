// SPDX-License-Identifier: MIT
#include "build/estimatesFile.h"

#include "build/jsonEntry.h"
#include "build/jsonFile.h"
#include "ingest/ingestError.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace nearshelf::trainer {
namespace {

constexpr float anyNumber = std::numeric_limits<float>::max();
constexpr double intervalDeviations = 1.96;
constexpr double weeksTogether = 4;
constexpr const char* noCategory = "none";

/// The parts of one published window or week.
struct Published {
    double at = 0;  // window or week
    double taskVersion = 0, reports = 0;
    std::map<std::string, ReportedCount> cells;
};

Published publishedOf(const std::string& file, const std::string& place, const JsonEntry& entry, const nlohmann::json& json,
                      const char* when, const char* amount) {
    Published one;
    one.at = static_cast<double>(entry.number(when, 0, anyNumber));
    one.taskVersion = static_cast<double>(entry.number("taskVersion", 0, anyNumber));
    one.reports = static_cast<double>(entry.number("reports", 1, anyNumber));
    if (!json.contains("cells") || !json.at("cells").is_array()) entry.reject("cells", "a list");
    std::size_t position = 0;
    for (const auto& cell : json.at("cells")) {
        const JsonEntry at(file, place + ".cells[" + std::to_string(position++) + "]", cell);
        const auto low = static_cast<double>(at.number("low", -anyNumber, anyNumber)),
                   high = static_cast<double>(at.number("high", -anyNumber, anyNumber));
        one.cells[at.text("value")] = {static_cast<double>(at.number(amount, -anyNumber, anyNumber)),
                                       (high - low) / (2 * intervalDeviations)};
    }
    return one;
}

bool isSound(const nlohmann::json& json) {
    return json.is_object() && json.value("status", "") == "ok" && !json.value("looksForged", false);
}

CategoryShares sharesOf(const Published& window) {
    CategoryShares shares;
    for (const auto& [name, cell] : window.cells) {
        if (name != noCategory) shares[name] = {cell.count, cell.deviation};
    }
    return shares;
}

void setCategories(std::vector<Published> windows, ReportedInterest& interest) {
    std::sort(windows.begin(), windows.end(), [](const Published& a, const Published& b) { return a.at > b.at; });
    if (windows.empty()) return;
    interest.categories = sharesOf(windows[0]);
    if (windows.size() > 1 && windows[1].taskVersion == windows[0].taskVersion) interest.categoriesBefore = sharesOf(windows[1]);
}

void setItems(const std::vector<Published>& weeks, ReportedInterest& interest) {
    double newest = 0;
    for (const Published& week : weeks) newest = std::max(newest, week.at);
    for (const Published& week : weeks) {
        const bool isNow = week.at > newest - weeksTogether;
        if (!isNow && week.at <= newest - 2 * weeksTogether) continue;
        (isNow ? interest.itemReports : interest.itemReportsBefore) += week.reports;
        for (const auto& [id, cell] : week.cells) {
            ReportedCount& sum = (isNow ? interest.items : interest.itemsBefore)[id];
            sum.count += cell.count;
            // Each week's noise is drawn anew.
            sum.deviation = std::hypot(sum.deviation, cell.deviation);
        }
    }
}

}  // namespace

ReportedInterest readEstimates(const Source& source) {
    const nlohmann::json root = readJsonFile(source);
    const std::string& file = source.name();
    const auto format = root.is_object() && root.contains("format") ? root.at("format") : nlohmann::json();
    if (format != 1) throw IngestError({file, 0, "format"}, shownValue(format), "1, the one this version reads");
    std::vector<Published> categories, items;
    const auto eachSound = [&](const char* list, const auto& visit) {
        if (!root.contains(list)) return;
        if (!root.at(list).is_array()) throw IngestError({file, 0, list}, shownValue(root.at(list)), "a list");
        std::size_t position = 0;
        for (const auto& json : root.at(list)) {
            const std::string place = std::string(list) + "[" + std::to_string(position++) + "]";
            if (isSound(json)) visit(place, JsonEntry(file, place, json), json);
        }
    };
    eachSound("streams", [&](const std::string& place, const JsonEntry& entry, const nlohmann::json& json) {
        if (entry.text("stream") == "category") categories.push_back(publishedOf(file, place, entry, json, "window", "share"));
    });
    eachSound("batches", [&](const std::string& place, const JsonEntry& entry, const nlohmann::json& json) {
        const std::string name = entry.text("name");
        if (name.rfind("items", 0) == 0) items.push_back(publishedOf(file, place, entry, json, "week", "count"));
        if (name != "category") return;
        Published week = publishedOf(file, place, entry, json, "week", "count");
        for (auto& [ignored, cell] : week.cells) cell = {cell.count / week.reports, cell.deviation / week.reports};
        categories.push_back(week);
    });
    ReportedInterest interest;
    setCategories(std::move(categories), interest);
    setItems(items, interest);
    return interest;
}

}  // namespace nearshelf::trainer

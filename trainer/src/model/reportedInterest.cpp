// SPDX-License-Identifier: MIT
#include "model/reportedInterest.h"

#include <algorithm>
#include <cmath>

namespace nearshelf::trainer {
namespace {

struct CategoryItems {
    double popularity = 0;
    std::vector<std::size_t> items;
};

std::map<std::string, CategoryItems> byTopCategory(const std::vector<Product>& products, const Activity& activity) {
    std::map<std::string, CategoryItems> categories;
    for (std::size_t item = 0; item < products.size(); ++item) {
        if (products[item].category.empty()) continue;
        CategoryItems& category = categories[products[item].category.front()];
        category.popularity += activity.popularity[item];
        category.items.push_back(item);
    }
    return categories;
}

/// Between history and report, by how sure each is: the best linear estimate when the truth strays from the history by `drift`.
double between(double history, const ReportedShare& reported, double drift) {
    const double trust = drift * drift / (drift * drift + reported.deviation * reported.deviation);
    return history + trust * (reported.share - history);
}

/// Doublings from `before` to `now`, as far as noise does not explain them.
double doublings(double before, double beforeDeviation, double now, double nowDeviation, double floor, double most) {
    const double change = now - before;
    const double noise = beforeDeviation * beforeDeviation + nowDeviation * nowDeviation;
    const double real = change * change / (change * change + noise);
    return std::clamp(real * std::log2((std::max(0.0, now) + floor) / (std::max(0.0, before) + floor)), -most, most);
}

void heedCategories(Activity& activity, const std::vector<Product>& products, const ReportedInterest& reported,
                    const ReportedInterestParams& params) {
    const auto categories = byTopCategory(products, activity);
    double popularity = 0, published = 0, items = 0;
    for (const auto& [name, category] : categories) {
        popularity += category.popularity;
        items += static_cast<double>(category.items.size());
        if (const auto found = reported.categories.find(name); found != reported.categories.end())
            published += std::max(0.0, found->second.share);
    }
    if (published <= 0 || items <= 0) return;
    for (const auto& [name, category] : categories) {
        const auto found = reported.categories.find(name);
        if (found == reported.categories.end()) continue;
        const auto count = static_cast<double>(category.items.size());
        const double history = popularity > 0 ? category.popularity / popularity : count / items;
        // Shoppers without a favourite category say nothing about the others: shares among those who have one.
        const ReportedShare share{found->second.share / published, found->second.deviation / published};
        const double drift = std::max(params.smallestDrift, params.categoryDrift * history);
        const double target = std::max(0.0, between(history, share, drift));
        const double factor = std::clamp(target / std::max(history, 1e-9), 1 / params.mostFactor, params.mostFactor);
        double trend = 0;
        if (const auto before = reported.categoriesBefore.find(name); before != reported.categoriesBefore.end())
            trend = doublings(before->second.share, before->second.deviation, found->second.share, found->second.deviation,
                              params.smallestDrift, params.mostDoublings);
        for (const std::size_t item : category.items) {
            // Without any history the whole store's interest is what reports say, spread evenly within a category.
            if (popularity <= 0)
                activity.popularity[item] = target * items / count;
            else
                activity.popularity[item] *= factor;
            activity.trend[item] += trend;
        }
    }
}

void heedItems(Activity& activity, const std::vector<Product>& products, const ReportedInterest& reported,
               const ReportedInterestParams& params) {
    for (std::size_t item = 0; item < products.size(); ++item) {
        const auto found = reported.items.find(products[item].id);
        if (found == reported.items.end() || reported.itemReports <= 0) continue;
        const ReportedCount& now = found->second;
        const double squared = now.count * now.count, sure = squared / (squared + now.deviation * now.deviation);
        activity.popularity[item] += params.viewsPerShopper * std::max(0.0, now.count) * sure;
        const auto before = reported.itemsBefore.find(products[item].id);
        if (before == reported.itemsBefore.end() || reported.itemReportsBefore <= 0) continue;
        const double floor = 1 / reported.itemReports;
        activity.trend[item] +=
            doublings(before->second.count / reported.itemReportsBefore, before->second.deviation / reported.itemReportsBefore,
                      now.count / reported.itemReports, now.deviation / reported.itemReports, floor, params.mostDoublings);
    }
}

}  // namespace

void heedReports(Activity& activity, const std::vector<Product>& products, const ReportedInterest& reported,
                 const ReportedInterestParams& params) {
    // Categories first: the factor belongs to the history, not to what items were reported.
    if (!reported.categories.empty()) heedCategories(activity, products, reported, params);
    heedItems(activity, products, reported, params);
}

}  // namespace nearshelf::trainer

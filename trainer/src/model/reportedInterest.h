// SPDX-License-Identifier: MIT
// What private reports say about all shoppers together, and how it moves what a store's own history says about its items.
#pragma once

#include "ingest/catalog.h"
#include "model/popularity.h"

#include <map>
#include <string>
#include <vector>

namespace nearshelf::trainer {

/// A published share with the standard deviation of everything that is uncertain about it.
struct ReportedShare {
    double share = 0, deviation = 0;
};

/// Shares of top categories, in one window of time.
using CategoryShares = std::map<std::string, ReportedShare>;

/// A published number of shoppers interested in an item.
struct ReportedCount {
    double count = 0, deviation = 0;
};

struct ReportedInterest {
    /// Newest window, and the one before when both were asked alike; empty when not published.
    CategoryShares categories, categoriesBefore;
    /// By the store's id: over the newest weeks, and over the weeks before those.
    std::map<std::string, ReportedCount> items, itemsBefore;
    double itemReports = 0, itemReportsBefore = 0;

    bool empty() const { return categories.empty() && items.empty(); }
};

struct ReportedInterestParams {
    /// How far a category's true share may be from what the history says, as a share of it: 0.1 – 2. A wide one trusts reports sooner.
    /// A guess: bench/feedback shows what these values give, and compares no others.
    double categoryDrift = 0.5;
    /// … and at least this much: 0.005 – 0.1, so that a category without history can rise.
    double smallestDrift = 0.02;
    /// Most that a category's items may rise or fall: 2 – 16.
    double mostFactor = 8;
    /// What one shopper's interest in an item says, in views: 1 – 10; a cart says 5 [Bloomreach].
    double viewsPerShopper = 5;
    /// Most doublings that reports add to a trend: 0.5 – 4.
    double mostDoublings = 2;
};

/// Moves popularity and trend; an item without any history gets what reports say of it and of its category.
void heedReports(Activity& activity, const std::vector<Product>& products, const ReportedInterest& reported,
                 const ReportedInterestParams& params = {});

}  // namespace nearshelf::trainer

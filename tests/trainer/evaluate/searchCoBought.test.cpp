// SPDX-License-Identifier: MIT
#include "evaluate/searchCoBought.h"

#include "build/readStore.h"

#include <catch2/catch.hpp>
#include <string>

using namespace nearshelf::trainer;

TEST_CASE("settings of what is bought together follow the latest orders known") {
    // A bag goes with everything that is bought in bulk; small orders tell what belongs together.
    std::string csv = "order_id,date,product_id,product_name,quantity,price\n";
    for (int i = 0; i < 240; ++i) {
        const std::string colour = std::to_string(i % 12);
        const std::string head = std::to_string(i) + ",2023-0" + std::to_string(1 + i / 30) + "-05,";
        csv += head + "cup" + colour + ",Cup,1,5\n" + head + "saucer" + colour + ",Saucer,1,5\n";
        if (i % 6 == 0)
            for (int other = 0; other < 12; ++other) csv += head + "cup" + std::to_string(other) + ",Cup,9,5\n";
    }
    BuildOptions options;
    options.orders = {Source::fromBytes("orders.csv", csv)};
    ReadReport report;
    const CoBoughtSearch search = searchCoBought(options, readStore(options, report));
    CHECK(search.queries == 36);
    CHECK(search.best.hr10() + search.best.mrr10() >= search.standard.hr10() + search.standard.mrr10());
    for (const char* field : {"sizePower", "halfLifeDays", "sharpness"}) {
        CAPTURE(field);
        int chosen = 0;
        double most = 0, ofChosen = 0;
        for (const CoBoughtTrial& trial : search.trials) {
            if (trial.field != field) continue;
            most = std::max(most, trial.recall10 + trial.mrr10);
            if (trial.chosen) ofChosen = trial.recall10 + trial.mrr10;
            chosen += trial.chosen ? 1 : 0;
        }
        CHECK(chosen == 1);
        CHECK(ofChosen == most);
    }
}

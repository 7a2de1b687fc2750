// SPDX-License-Identifier: MIT
// A shop of sixteen things and its search, for tests.
#pragma once

#include "build/searchInput.h"
#include "search/searcher.h"

#include <string>
#include <vector>

namespace nearshelf::test {

inline const char* const smallCatalogue =
    "id,title,brand,category,price,color,size,description\n"
    "bag-red,Red leather handbag,Norrvik,Bags > Handbags,80,red,,A soft leather bag for every day\n"
    "bag-black,Black leather handbag with gold chain,Norrvik,Bags > Handbags,120,black,,For evenings out\n"
    "bag-canvas,Canvas tote bag,Sandholm,Bags > Totes,35,beige,,Carries groceries and books\n"
    "pack,Hiking backpack 30 liters,Fjellstad,Bags > Backpacks,95,green,,With padded straps and a rain cover\n"
    "shoe-run,Cushioned running shoes,Velopace,Shoes > Running,75,blue,8|9|10,Soft landing for tired joints\n"
    "shoe-trail,Trail running shoes,Velopace,Shoes > Running,110,black,9|10,Grip on wet rock\n"
    "boot,Waterproof hiking boots,Fjellstad,Shoes > Boots,140,brown,8|9,Full-grain leather\n"
    "sandal,Cork sandals,Sandholm,Shoes > Sandals,60,brown,8|9,Light summer footwear\n"
    "mug,Stoneware mug,Tonverk,Kitchen > Mugs,14,blue,,Glazed by hand\n"
    "mug-set,Set of 4 espresso mugs,Tonverk,Kitchen > Mugs,32,white,,Double walled\n"
    "kettle,Electric kettle 1.7 l,Tonverk,Kitchen > Kettles,49,silver,,Boils in four minutes\n"
    "stick,USB flash drive 32GB,Datuno,Electronics > Storage,12,black,,Small and fast\n"
    "disk,Portable hard disk 2 TB,Datuno,Electronics > Storage,89,black,,Backs up everything\n"
    "tv,43-inch LED television,Datuno,Electronics > Screens,399,black,,With a slim frame\n"
    "shirt,Linen T-shirt,Sandholm,Clothing > Shirts,28,white,S|M|L,Cool in summer\n"
    "sock,No-show socks,Sandholm,Clothing > Socks,9,white,,Three pairs of cotton\n";

/// The shop's search; options may name synonyms and words.
class SmallShop {
public:
    explicit SmallShop(const trainer::SearchOptions& options = {}) {
        trainer::BuildOptions build;
        build.catalogs = {trainer::Source::fromBytes("small.csv", smallCatalogue)};
        store_ = trainer::buildStore(build);
        built = trainer::buildSearch(trainer::searchInput(store_), options);
        loaded = searcher.load({built.bytes.data(), built.bytes.size()});
        searcher.warm();
    }

    search::SearchAnswer ask(const std::string& text, bool lastBegins = false) {
        search::SearchRequest request;
        request.text = text;
        request.lastBegins = lastBegins;
        request.facets = true;
        return searcher.search(request);
    }

    /// Ids of what a query finds, best first.
    std::vector<std::string> ids(const std::string& text, bool lastBegins = false) {
        std::vector<std::string> found;
        for (const Scored& item : ask(text, lastBegins).ranked.items) found.push_back(store_.products[item.id].id);
        return found;
    }
    std::string first(const std::string& text, bool lastBegins = false) {
        const auto found = ids(text, lastBegins);
        return found.empty() ? "" : found.front();
    }
    const std::string& idOf(std::uint32_t item) const { return store_.products[item].id; }

    trainer::BuiltSearch built;
    ErrorCode loaded = ErrorCode::none;
    search::Searcher searcher;

private:
    trainer::BuiltStore store_;
};

}  // namespace nearshelf::test

// SPDX-License-Identifier: MIT
#include "ingest/catalog/chooseCategory.h"

#include "ingest/catalog/mergeVariant.h"
#include "ingest/text/ascii.h"
#include "ingest/text/splitValues.h"

#include <algorithm>
#include <string>

namespace nearshelf::trainer {
namespace {

using Path = std::vector<std::string>;

bool isNumber(const Path& path) { return path.size() == 1 && std::all_of(path[0].begin(), path[0].end(), isAsciiDigit); }

std::vector<Path> pathsOf(const std::vector<std::string_view>& cells, bool commaSeparates) {
    std::vector<Path> paths;
    for (const std::string_view cell : cells) {
        for (Path& path : splitPaths(cell, commaSeparates)) {
            if (!isNumber(path)) paths.push_back(std::move(path));
        }
    }
    return paths;
}

}  // namespace

void chooseCategory(Product& product, const std::vector<std::string_view>& categoryCells, const std::vector<std::string_view>& typeCells,
                    bool commaSeparates) {
    const std::vector<Path> categories = pathsOf(categoryCells, commaSeparates);
    const std::vector<Path> types = pathsOf(typeCells, false);
    for (const std::vector<Path>* paths : {&categories, &types}) {
        for (const Path& path : *paths) {
            if (path.size() > product.category.size()) product.category = path;
        }
    }
    for (const Path& path : categories) {
        if (path != product.category) addUnique(product.tags, path.back());
    }
    for (const Path& path : types) {
        if (path != product.category) addAttribute(product, "type", path.back());
    }
}

}  // namespace nearshelf::trainer

// SPDX-License-Identifier: MIT
#include "model/categoryFacet.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>

namespace nearshelf::trainer {
namespace {

using Path = std::vector<std::string>;

struct Node {
    std::uint32_t items = 0;  // of the category itself
    std::uint32_t children = 0;
    bool folded = false;
};

// Ordered, so that a parent stands before its children and the same catalog gives the same pack.
using Tree = std::map<Path, Node>;

Path parentOf(Path path) {
    path.pop_back();
    return path;
}

Tree treeOf(const std::vector<Product>& products) {
    Tree tree;
    for (const Product& product : products) {
        if (product.category.empty()) continue;
        ++tree[product.category].items;
        for (Path path = parentOf(product.category); !path.empty(); path.pop_back()) tree[path];
    }
    for (const auto& entry : tree)
        if (entry.first.size() > 1) ++tree[parentOf(entry.first)].children;
    return tree;
}

/// Folds the smallest leaf, again and again, until few enough are left.
void foldSmallest(Tree& tree, std::uint32_t most) {
    std::set<std::pair<std::uint32_t, Path>> leaves;
    for (const auto& [path, node] : tree)
        if (node.children == 0) leaves.insert({node.items, path});
    for (std::size_t left = tree.size(); left > most && !leaves.empty(); --left) {
        const auto [items, path] = *leaves.begin();
        leaves.erase(leaves.begin());
        tree[path].folded = true;
        if (path.size() == 1) continue;
        Node& parent = tree[parentOf(path)];
        parent.items += items;
        if (--parent.children == 0) leaves.insert({parent.items, parentOf(path)});
    }
}

std::string suffixOf(const Path& path, std::size_t steps) {
    std::string name;
    for (std::size_t i = path.size() - steps; i < path.size(); ++i) name += (name.empty() ? "" : " > ") + path[i];
    return name;
}

/// The shortest end of each path that no other path has.
std::vector<std::string> namesOf(const std::vector<Path>& paths) {
    std::map<std::string, std::uint32_t> uses;
    for (const Path& path : paths)
        for (std::size_t steps = 1; steps <= path.size(); ++steps) ++uses[suffixOf(path, steps)];
    std::vector<std::string> names;
    for (const Path& path : paths) {
        std::size_t steps = 1;
        while (steps < path.size() && uses[suffixOf(path, steps)] > 1) ++steps;
        names.push_back(suffixOf(path, steps));
    }
    return names;
}

}  // namespace

PackFacet categoryFacet(const std::vector<Product>& products, std::uint32_t mostCategories) {
    Tree tree = treeOf(products);
    foldSmallest(tree, mostCategories);
    std::vector<Path> kept;
    std::map<Path, std::uint16_t> numberOf;
    for (const auto& [path, node] : tree) {
        if (node.folded) continue;
        numberOf[path] = static_cast<std::uint16_t>(kept.size());
        kept.push_back(path);
    }

    PackFacet facet{pack::FacetKind::category, "category", {}, std::vector<std::uint16_t>(products.size(), 0)};
    const std::vector<std::string> names = namesOf(kept);
    for (std::size_t i = 0; i < kept.size(); ++i)
        facet.values.push_back({names[i], 0, kept[i].size() > 1 ? numberOf[parentOf(kept[i])] : noParent});
    for (std::size_t item = 0; item < products.size(); ++item) {
        Path path = products[item].category;
        while (!path.empty() && numberOf.count(path) == 0) path.pop_back();
        if (!path.empty()) facet.cells[item] = static_cast<std::uint16_t>(numberOf[path] + 1);
    }
    return facet;
}

}  // namespace nearshelf::trainer

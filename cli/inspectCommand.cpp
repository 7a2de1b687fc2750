// SPDX-License-Identifier: MIT
#include "commands.h"
#include "inspectItem.h"
#include "inspectPack.h"
#include "inspectPairs.h"
#include "itemNames.h"
#include "packFile.h"

#include <CLI/CLI.hpp>
#include <cstddef>
#include <memory>
#include <stdexcept>
#include <string>

namespace nearshelf::cli {
namespace {

struct Arguments {
    std::string pack, item, cards;
    std::size_t pairs = 0;
};

void inspect(const Arguments& arguments) {
    const PackFile file = readPackFile(arguments.pack);
    const ItemNames names = arguments.cards.empty() ? ItemNames() : ItemNames(arguments.cards, file.pack->hash());
    if (arguments.pairs > 0) return printPairs(*file.pack, names, arguments.pairs);
    if (arguments.item.empty()) return printPack(file, names);
    const ItemIndex item = file.pack->find(keyOf(arguments.item));
    if (item == noItem) throw std::runtime_error("--item: the pack has no product \"" + arguments.item + "\"");
    printItem(*file.pack, item, names);
}

}  // namespace

void addInspectCommand(CLI::App& app) {
    auto arguments = std::make_shared<Arguments>();
    CLI::App* command = app.add_subcommand("inspect", "Prints what is in a pack, or what it holds of one product");
    command->add_option("pack", arguments->pack, "Pack file (.nsp)")->required();
    command->add_option("--item", arguments->item, "Id or alias of the product to explain");
    command->add_option("--pairs", arguments->pairs, "Prints so many of the strongest pairs of what is bought together, between tabs");
    command->add_option("--cards", arguments->cards, "Cards file of the same build, for titles");
    command->callback([arguments] { inspect(*arguments); });
}

}  // namespace nearshelf::cli

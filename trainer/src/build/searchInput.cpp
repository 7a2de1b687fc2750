// SPDX-License-Identifier: MIT
#include "build/searchInput.h"

namespace nearshelf::trainer {

SearchInput searchInput(const BuiltStore& store) {
    const auto popularity = static_cast<std::size_t>(pack::Column::popularity);
    return {store.products, store.model.facets, store.model.numbers[popularity], store.pack.hash};
}

}  // namespace nearshelf::trainer

// SPDX-License-Identifier: MIT
#include "build/readDials.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>

namespace nearshelf::trainer {
namespace {

struct Dial {
    const char* name;
    float standard, least, most;
};

constexpr Dial dials[] = {
#define NEARSHELF_RANK_PARAM(name, standard, minimum, maximum, meaning) {#name, standard, minimum, maximum},
#include "rank/rankParams.def"
#undef NEARSHELF_RANK_PARAM
};

std::string allNames() {
    std::string names;
    for (const Dial& dial : dials) names += (names.empty() ? "" : ", ") + std::string(dial.name);
    return names;
}

}  // namespace

std::size_t placeOfDial(std::string_view name) {
    const auto found = std::find_if(std::begin(dials), std::end(dials), [&](const Dial& dial) { return dial.name == name; });
    return static_cast<std::size_t>(found - std::begin(dials));
}

std::vector<float> standardDials() {
    std::vector<float> values;
    for (const Dial& dial : dials) values.push_back(dial.standard);
    return values;
}

std::vector<float> readDials(const JsonEntry& entry) {
    std::vector<float> values = standardDials();
    for (const std::string& name : entry.names()) {
        const std::size_t place = placeOfDial(name);
        if (place == std::size(dials)) entry.reject(name, "one of " + allNames());
        values[place] = entry.number(name.c_str(), dials[place].least, dials[place].most);
    }
    return values;
}

}  // namespace nearshelf::trainer

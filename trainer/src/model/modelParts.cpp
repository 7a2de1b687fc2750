// SPDX-License-Identifier: MIT
#include "model/modelParts.h"

#include <algorithm>
#include <initializer_list>
#include <stdexcept>
#include <utility>

namespace nearshelf::trainer {
namespace {

constexpr std::uint32_t bits(std::initializer_list<std::uint32_t> positions) {
    std::uint32_t mask = 0;
    for (std::uint32_t position : positions) mask |= 1u << position;
    return mask;
}

// Positions are those of core/src/candidates/sessionTrace.cpp.
const std::vector<std::pair<std::string, LeftOut>>& parts() {
    static const std::vector<std::pair<std::string, LeftOut>> table = {
        {"wholeVisit", {bits({0}), 0, 0, false, false, false}},
        {"lastItem", {bits({2}), 0, 0, false, false, false}},
        {"transitions", {bits({1, 4, 14}), bits({4}), 0, true, false, false}},
        {"secondHop", {bits({3, 4}), 0, 0, false, false, false}},
        {"voteCount", {bits({12}), 0, 0, false, false, false}},
        {"popularity", {bits({5}), bits({1}), bits({0}), false, false, false}},
        {"trends", {bits({6, 7}), 0, bits({1, 2}), false, false, false}},
        {"repeats", {bits({8, 9, 10, 11, 13}), bits({2, 3}), bits({3}), false, false, false}},
        {"repeatRate", {bits({13}), bits({2}), bits({3}), false, false, false}},
        {"context", {0, bits({0, 1, 2, 3, 4, 5}), 0, false, false, false}},
        {"hiddenUnits", {0, 0, 0, false, true, false}},
        {"model", {0, 0, bits({0, 1, 2, 3}), false, false, true}},
    };
    return table;
}

}  // namespace

void LeftOut::dropFrom(CoTable& table) const {
    if (!transitions) return;
    for (auto& row : table.rows)
        for (CoNeighbour& neighbour : row) neighbour.forward = 0;
}

void LeftOut::dropFrom(PackSessionModel& fitted) const {
    if (model) {
        fitted = PackSessionModel();
        return;
    }
    constexpr std::size_t inputs = SessionModel::candidateFeatures, contexts = SessionModel::contextFeatures, unit = inputs + contexts + 2;
    if (fitted.weights.size() < inputs) return;
    dropCandidate(fitted.weights.data());
    for (std::size_t at = inputs; at < fitted.weights.size(); at += unit) {
        dropCandidate(fitted.weights.data() + at);
        dropContext(fitted.weights.data() + at + inputs);
    }
    for (std::size_t plane = 0; plane < fitted.planes.size(); ++plane)
        if ((planes >> plane & 1) != 0) std::fill(fitted.planes[plane].begin(), fitted.planes[plane].end(), std::uint8_t{0});
}

std::vector<std::string> modelPartNames() {
    std::vector<std::string> names;
    for (const auto& [name, part] : parts()) names.push_back(name);
    return names;
}

LeftOut leaveOut(const std::vector<std::string>& names) {
    LeftOut all;
    for (const std::string& name : names) {
        const auto found = std::find_if(parts().begin(), parts().end(), [&](const auto& part) { return part.first == name; });
        if (found == parts().end()) {
            std::string known;
            for (const std::string& each : modelPartNames()) known += (known.empty() ? "" : ", ") + each;
            throw std::runtime_error("--without: found \"" + name + "\", expected one or more of " + known);
        }
        const LeftOut& part = found->second;
        all.candidateInputs |= part.candidateInputs;
        all.contextInputs |= part.contextInputs;
        all.planes |= part.planes;
        all.transitions = all.transitions || part.transitions;
        all.hiddenUnits = all.hiddenUnits || part.hiddenUnits;
        all.model = all.model || part.model;
    }
    return all;
}

}  // namespace nearshelf::trainer

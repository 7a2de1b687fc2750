// SPDX-License-Identifier: MIT
#include "intent/visitFeatures.h"

#include <algorithm>
#include <limits>
#include <map>
#include <string>

namespace nearshelf::trainer {
namespace {

/// Answers that a text of few visits borrows from all the others, so that one lucky visit does not lead the ranks. A guess, compared with
/// no other.
constexpr double borrowedVisits = 20;

std::vector<float> ranksOf(const std::vector<std::string>& texts, const std::vector<std::uint8_t>& bought,
                           const std::vector<std::uint32_t>& rows) {
    struct Count {
        double visits = 0, bought = 0;
    };
    std::map<std::string, Count> counts;
    Count all;
    for (const std::uint32_t row : rows) {
        Count& count = counts[texts[row]];
        ++count.visits;
        count.bought += bought[row];
        ++all.visits;
        all.bought += bought[row];
    }
    std::vector<std::pair<double, std::string>> order;
    for (const auto& [text, count] : counts)
        order.emplace_back((count.bought + borrowedVisits * all.bought / all.visits) / (count.visits + borrowedVisits), text);
    std::sort(order.begin(), order.end());
    std::map<std::string, float> ranks;
    for (std::size_t i = 0; i < order.size(); ++i) ranks[order[i].second] = static_cast<float>(i + 1);
    std::vector<float> values;
    for (const std::string& text : texts) {
        const auto rank = ranks.find(text);
        values.push_back(rank == ranks.end() ? std::numeric_limits<float>::quiet_NaN() : rank->second);
    }
    return values;
}

/// Few different whole numbers from 1 up.
bool areCodes(const std::vector<float>& numbers) {
    constexpr float mostCodes = 32;
    return std::all_of(numbers.begin(), numbers.end(),
                       [](float n) { return n >= 1 && n <= mostCodes && n == static_cast<float>(static_cast<int>(n)); });
}

class Columns {
public:
    explicit Columns(const VisitTable& table) : table_(table) {}

    void add(std::vector<float> values) { columns_.push_back(std::move(values)); }

    void addOwn(const std::vector<std::uint32_t>& rows) {
        for (std::size_t column = 0; column < table_.columns.size(); ++column)
            add(table_.numbers[column].empty() ? ranksOf(table_.texts[column], table_.bought, rows) : table_.numbers[column]);
    }

    /// Numbers that may be nothing but names (a browser's, a region's) get ranks beside themselves.
    void addCodes(const std::vector<std::uint32_t>& rows) {
        for (const std::vector<float>& numbers : table_.numbers) {
            if (numbers.empty() || !areCodes(numbers)) continue;
            std::vector<std::string> texts;
            for (const float number : numbers) texts.push_back(std::to_string(static_cast<int>(number)));
            add(ranksOf(texts, table_.bought, rows));
        }
    }

    void addPaces() {
        std::vector<float> pages(table_.visits()), seconds(table_.visits());
        bool any = false;
        for (const char* const kind : {"ProductRelated", "Administrative", "Informational"}) {
            const std::vector<float>*count = number(kind), *duration = number(std::string(kind) + "_Duration");
            if (count == nullptr || duration == nullptr) continue;
            any = true;
            std::vector<float> pace(table_.visits());
            for (std::size_t row = 0; row < pace.size(); ++row) {
                pace[row] = (*duration)[row] / std::max((*count)[row], 1.0f);
                pages[row] += (*count)[row];
                seconds[row] += (*duration)[row];
            }
            add(std::move(pace));
        }
        if (!any) return;
        add(pages);
        add(seconds);
        for (const char* const rate : {"ExitRates", "BounceRates"})
            if (const std::vector<float>* const values = number(rate)) add(combine(*values, pages, [](float a, float b) { return a * b; }));
    }

    void addExitsBeyondBounces() {
        const std::vector<float>*exits = number("ExitRates"), *bounces = number("BounceRates");
        if (exits != nullptr && bounces != nullptr) add(combine(*exits, *bounces, [](float a, float b) { return a - b; }));
    }

    FeatureTable rows() const {
        FeatureTable table;
        table.features = static_cast<std::uint32_t>(columns_.size());
        table.values.reserve(table_.visits() * columns_.size());
        for (std::size_t row = 0; row < table_.visits(); ++row)
            for (const std::vector<float>& column : columns_) table.values.push_back(column[row]);
        return table;
    }

private:
    const std::vector<float>* number(const std::string& name) const {
        const int column = table_.columnOf(name);
        return column < 0 || table_.numbers[static_cast<std::size_t>(column)].empty() ? nullptr
                                                                                      : &table_.numbers[static_cast<std::size_t>(column)];
    }

    template <typename Operation>
    static std::vector<float> combine(const std::vector<float>& a, const std::vector<float>& b, Operation operation) {
        std::vector<float> result(a.size());
        std::transform(a.begin(), a.end(), b.begin(), result.begin(), operation);
        return result;
    }

    const VisitTable& table_;
    std::vector<std::vector<float>> columns_;
};

}  // namespace

FeatureTable visitFeatures(const VisitTable& table, const std::vector<std::uint32_t>& rows) {
    Columns columns(table);
    columns.addOwn(rows);
    columns.addCodes(rows);
    columns.addPaces();
    columns.addExitsBeyondBounces();
    return columns.rows();
}

}  // namespace nearshelf::trainer

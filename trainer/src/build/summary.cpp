// SPDX-License-Identifier: MIT
#include "build/summary.h"

#include "build/calendarDay.h"
#include "build/rejectSummary.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace nearshelf::trainer {
namespace {

std::string grouped(std::uint64_t number) {
    std::string digits = std::to_string(number);
    for (std::size_t at = digits.size(); at > 3;) digits.insert(at -= 3, ",");
    return digits;
}

std::string fixed(double number, int decimals) {
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "%.*f", decimals, number);
    return text.data();
}

class Lines {
public:
    void heading(const std::string& text) { text_ += (text_.empty() ? "" : "\n") + text + "\n"; }
    void item(const std::string& text) { text_ += "  " + text + "\n"; }
    /// "  123 (45.6 %) products with …", left out when there are none of them.
    void share(std::uint64_t count, std::uint64_t all, const std::string& what) {
        if (count > 0)
            item(grouped(count) + " (" + fixed(100.0 * static_cast<double>(count) / static_cast<double>(all), 1) + " %) " + what);
    }
    void countOf(std::uint64_t count, const std::string& what) {
        if (count > 0) item(grouped(count) + " " + what);
    }
    std::string take() { return std::move(text_); }

private:
    std::string text_;
};

void addReport(Lines& lines, const IngestReport& report, const Unmatched& unmatched) {
    for (const Note& note : report.notes)
        lines.item(note.file + (note.line != 0 ? ":" + std::to_string(note.line) : std::string()) + ": " + note.text);
    if (unmatched.rows > 0) {
        std::string examples;
        for (const std::string& id : unmatched.examples) examples += (examples.empty() ? "" : ", ") + id;
        lines.item(grouped(unmatched.rows) + " rows name products that the catalog does not have, such as " + examples);
    }
    if (report.rejects.count() > 0) lines.item(grouped(report.rejects.count()) + " rows rejected:");
    for (const std::string& line : rejectLines(report.rejects)) lines.item("  " + line);
}

void addInputs(Lines& lines, const ReadReport& read, std::uint32_t items) {
    lines.heading("Read");
    lines.item(grouped(items) + " products");
    lines.countOf(read.catalog.variants, "variants merged into their products");
    lines.countOf(read.catalog.duplicates, "products given twice, the later row counts");
    lines.countOf(read.catalog.unpublished, "drafts and hidden products left out");
    addReport(lines, read.catalog, {});
    if (read.orders.rows > 0) lines.item(grouped(read.orderCount) + " orders with " + grouped(read.orderLines) + " lines");
    lines.countOf(read.orders.cancelledLines, "lines of cancelled or unpaid orders left out");
    lines.countOf(read.orders.returnedLines, "returned lines left out");
    lines.countOf(read.orders.unpaidLines, "stock corrections left out");
    lines.countOf(read.orders.serviceLines, "lines of services left out");
    addReport(lines, read.orders, read.unmatchedOrders);
    if (read.sessionCount > 0) lines.item(grouped(read.sessionCount) + " sessions with " + grouped(read.sessionEvents) + " events");
    addReport(lines, read.sessions, read.unmatchedSessions);
}

std::uint64_t rowsWithNeighbours(const CoTable& table) {
    return static_cast<std::uint64_t>(std::count_if(table.rows.begin(), table.rows.end(), [](const auto& row) { return !row.empty(); }));
}

std::uint64_t itemsWithVector(const PackVectors& vectors, std::uint32_t items) {
    std::uint64_t count = 0;
    for (std::size_t item = 0; vectors.dimension != 0 && item < items; ++item) {
        const auto row = vectors.cells.begin() + static_cast<std::ptrdiff_t>(item * vectors.dimension);
        if (std::any_of(row, row + vectors.dimension, [](std::int8_t cell) { return cell != 0; })) ++count;
    }
    return count;
}

std::uint64_t itemsWith(const PackModel& model, pack::Trait trait) {
    const auto& traits = model.numbers[static_cast<std::size_t>(pack::Column::traits)];
    return static_cast<std::uint64_t>(std::count_if(traits.begin(), traits.end(), [&](std::uint8_t bits) { return (bits & trait) != 0; }));
}

void addCoverage(Lines& lines, const BuiltStore& built) {
    const std::uint32_t all = built.model.itemCount();
    lines.heading("Products");
    lines.share(built.itemsWithViews, all, "were viewed");
    lines.share(rowsWithNeighbours(built.coViewed), all, "have others viewed with them");
    lines.share(built.itemsWithOrders, all, "were ordered");
    lines.share(rowsWithNeighbours(built.coBought), all, "have others bought with them");
    lines.share(itemsWithVector(built.model.vectors, all), all, "have a content vector");
    const auto pictures =
        std::count_if(built.products.begin(), built.products.end(), [](const Product& product) { return !product.imageUrl.empty(); });
    lines.share(static_cast<std::uint64_t>(pictures), all, "have a picture address");
    if (built.thumbsGiven) lines.share(built.itemsWithThumbs, all, "are on a thumbnail sheet");
    lines.share(itemsWith(built.model, pack::traitReplenishable), all, "are bought again at regular intervals");
    lines.share(itemsWith(built.model, pack::traitHidden), all, "are never recommended: services, vouchers, the rules' \"hidden\"");
    lines.share(itemsWith(built.model, pack::traitSensitive), all, "never enter a profile");
}

void addSearch(Lines& lines, const BuiltStore& built) {
    if (built.searched.empty()) return;
    lines.heading("Session model, found on the latest visits");
    for (const Trial& change : built.searched) lines.item(change.knob + " " + fixed(static_cast<double>(change.value), 2));
}

void addFacets(Lines& lines, const BuiltStore& built) {
    constexpr std::size_t mostValues = 8;
    lines.heading("Facets");
    for (const PackFacet& facet : built.model.facets) {
        std::vector<const PackFacetValue*> values;
        for (const PackFacetValue& value : facet.values)
            if (value.parent == noParent) values.push_back(&value);
        if (facet.kind != pack::FacetKind::priceBand)
            std::stable_sort(values.begin(), values.end(), [](auto* a, auto* b) { return a->baseShare > b->baseShare; });
        std::string top;
        for (std::size_t i = 0; i < values.size() && i < mostValues; ++i)
            top += (top.empty() ? "" : ", ") + values[i]->name + " " + fixed(100.0 * static_cast<double>(values[i]->baseShare), 1) + " %";
        lines.item(facet.name + " (" + grouped(facet.values.size()) + "): " + top);
    }
}

}  // namespace

std::string buildSummary(const BuiltStore& built, const Outputs& outputs) {
    Lines lines;
    addInputs(lines, built.read, built.model.itemCount());
    addCoverage(lines, built);
    addFacets(lines, built);
    addSearch(lines, built);
    if (!built.warnings.empty()) lines.heading("Look at");
    for (const std::string& warning : built.warnings) lines.item(warning);
    lines.heading("Written, as of " + dateOf(built.model.buildDay));
    const double perItem = static_cast<double>(outputs.pack.bytes) / built.model.itemCount();
    lines.item(outputs.pack.name + "  " + grouped(outputs.pack.bytes) + " bytes, " + fixed(perItem, 1) + " a product before compression");
    lines.item(outputs.cards.name + "  " + grouped(outputs.cards.bytes) + " bytes");
    if (!outputs.search.name.empty())
        lines.item(outputs.search.name + "  " + grouped(outputs.search.bytes) + " bytes, a search index of " +
                   grouped(built.model.itemCount()) + " products");
    lines.item(outputs.decide.name + "  " + grouped(outputs.decide.bytes) + " bytes");
    lines.item(outputs.manifest.name);
    return lines.take();
}

}  // namespace nearshelf::trainer

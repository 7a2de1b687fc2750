// SPDX-License-Identifier: MIT
#include "ingest/records/xmlRecords.h"

#include "ingest/ingestError.h"
#include "ingest/records/loadedRecords.h"

#include <algorithm>

#if !defined(__EMSCRIPTEN__)
#include <pugixml.hpp>
#endif

namespace nearshelf::trainer {

#if defined(__EMSCRIPTEN__)

std::unique_ptr<RecordReader> loadXmlRecords(std::string_view, const std::string& fileName) {
    throw IngestError({fileName, 1, ""}, "XML", "CSV, TSV or JSON (the browser build does not read XML)");
}

#else
namespace {

std::string localName(const char* name) {
    const std::string_view whole = name;
    const std::size_t colon = whole.find(':');
    return std::string(colon == std::string_view::npos ? whole : whole.substr(colon + 1));
}

void addElement(GrowingRecord& row, const std::string& name, pugi::xml_node element) {
    bool hasChildren = false;
    for (const pugi::xml_node child : element.children()) {
        if (child.type() != pugi::node_element) continue;
        hasChildren = true;
        row.add(name + "." + localName(child.name()), child.text().get());
    }
    if (hasChildren) return;
    const char* text = element.text().get();
    row.add(name, *text != '\0' ? text : element.attribute("href").value());  // Atom keeps a link's address in href
}

// Turns growing offsets into line numbers.
class LineCounter {
public:
    explicit LineCounter(std::string_view text) : text_(text) {}

    std::uint64_t lineAt(std::ptrdiff_t offset) {
        const std::size_t to = std::max(at_, std::min(static_cast<std::size_t>(std::max<std::ptrdiff_t>(offset, 0)), text_.size()));
        const std::string_view passed = text_.substr(at_, to - at_);
        line_ += static_cast<std::uint64_t>(std::count(passed.begin(), passed.end(), '\n'));
        at_ = to;
        return line_;
    }

private:
    std::string_view text_;
    std::size_t at_ = 0;
    std::uint64_t line_ = 1;
};

}  // namespace

std::unique_ptr<RecordReader> loadXmlRecords(std::string_view text, const std::string& fileName) {
    LineCounter lines(text);
    pugi::xml_document document;
    const pugi::xml_parse_result result = document.load_buffer(text.data(), text.size(), pugi::parse_default, pugi::encoding_utf8);
    if (!result) {
        throw IngestError({fileName, lines.lineAt(result.offset), ""}, std::string("XML with an error: ") + result.description(),
                          "a well-formed Google Merchant feed");
    }
    const pugi::xml_node root = document.document_element();
    const pugi::xml_node channel = root.child("channel");
    const pugi::xml_node list = channel ? channel : root;
    const pugi::xml_node first = list.child("item") ? list.child("item") : list.child("entry");
    if (!first) {
        throw IngestError({fileName, 1, ""}, std::string("XML with the root element <") + root.name() + "> and no item",
                          "a Google Merchant feed (<rss><channel><item> or <feed><entry>)");
    }
    auto records = std::make_unique<LoadedRecords>();
    for (pugi::xml_node item = first; item; item = item.next_sibling(item.name())) {
        for (const pugi::xml_node element : item.children()) {
            if (element.type() == pugi::node_element) addElement(records->row(), localName(element.name()), element);
        }
        const std::ptrdiff_t offset = item.offset_debug();
        records->add(lines.lineAt(offset), static_cast<std::uint64_t>(std::max<std::ptrdiff_t>(offset, 0)));
    }
    return records;
}

#endif

}  // namespace nearshelf::trainer

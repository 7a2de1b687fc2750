// SPDX-License-Identifier: MIT
#include "ingest/records/xmlRecords.h"

#include "ingest/ingestError.h"

#include <algorithm>

namespace nearshelf::trainer {
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

}  // namespace

XmlRecords::XmlRecords(std::string_view text, const std::string& fileName) : text_(text), row_(columns_) {
    const pugi::xml_parse_result result = document_.load_buffer(text.data(), text.size(), pugi::parse_default, pugi::encoding_utf8);
    if (!result) {
        const auto offset = static_cast<std::size_t>(std::max<std::ptrdiff_t>(result.offset, 0));
        throw IngestError({fileName, lineAt(offset), ""}, std::string("XML with an error: ") + result.description(),
                          "a well-formed Google Merchant feed");
    }
    const pugi::xml_node root = document_.document_element();
    const pugi::xml_node channel = root.child("channel");
    const pugi::xml_node list = channel ? channel : root;
    item_ = list.child("item") ? list.child("item") : list.child("entry");
    if (!item_) {
        throw IngestError({fileName, 1, ""}, std::string("XML with the root element <") + root.name() + "> and no item",
                          "a Google Merchant feed (<rss><channel><item> or <feed><entry>)");
    }
}

std::uint64_t XmlRecords::lineAt(std::size_t offset) {
    offset = std::max(at_, std::min(offset, text_.size()));
    line_ += static_cast<std::uint64_t>(
        std::count(text_.begin() + static_cast<std::ptrdiff_t>(at_), text_.begin() + static_cast<std::ptrdiff_t>(offset), '\n'));
    at_ = offset;
    return line_;
}

bool XmlRecords::next(Record& record) {
    if (!item_) return false;
    row_.clear();
    for (const pugi::xml_node element : item_.children()) {
        if (element.type() == pugi::node_element) addElement(row_, localName(element.name()), element);
    }
    row_.fill(record);
    record.line = lineAt(static_cast<std::size_t>(std::max<std::ptrdiff_t>(item_.offset_debug(), 0)));
    item_ = item_.next_sibling(item_.name());
    return true;
}

}  // namespace nearshelf::trainer

// SPDX-License-Identifier: MIT
#include "indexing/termTable.h"

#include "indexing/compounds.h"
#include "search/searchLayout.h"

#include <algorithm>
#include <numeric>

namespace nearshelf::trainer {
namespace {

using search::Meaning;
using search::noTerm;

/// A part must stand alone so often before a longer word is taken apart into it; and what a part counts.
constexpr std::uint32_t leastUses = 2;
constexpr float partWeight = 0.5f;
/// What a unit counts beside the number it was joined to.
constexpr float unitWeight = 0.25f;

/// Punctuation behind which a title no longer says what the thing is.
bool breaksTitle(std::string_view between) {
    return between.find_first_of(",(|;:[/") != std::string_view::npos || between.find(" - ") != std::string_view::npos ||
           between.find("\xE2\x80\x93") != std::string_view::npos;
}

/// The word that was joined to the number before it, or none: `joined` is of the same text as `apart`.
std::string_view unitIn(const search::Tokens& apart, const search::Token& joined) {
    for (std::size_t i = 1; i < apart.list.size(); ++i)
        if (apart.list[i - 1].begin == joined.begin && apart.list[i].end == joined.end && apart.list[i].length > 3) return apart.word(i);
    return {};
}

}  // namespace

void eachField(const Product& product, const std::function<void(std::string_view, Field)>& visit) {
    visit(product.title, Field::title);
    visit(product.brand, Field::brand);
    for (const std::string& level : product.category) visit(level, Field::category);
    for (const auto& attribute : product.attributes) visit(attribute.second, Field::attribute);
    for (const std::string& tag : product.tags) visit(tag, Field::attribute);
    visit(product.description, Field::description);
    visit(product.features, Field::features);
}

TermTable::TermTable(const std::vector<Product>& products, const Language& language, const search::Lexicon& lexicon,
                     const std::vector<std::vector<MeantWord>>& meant)
    : language_(language), lexicon_(lexicon) {
    items_.reserve(products.size());
    lengths_.reserve(products.size());
    for (std::size_t i = 0; i < products.size(); ++i) addProduct(products[i], meant.empty() ? std::vector<MeantWord>() : meant[i]);
    for (std::size_t field = 0; field < fieldCount; ++field) {
        double sum = 0;
        for (const auto& lengths : lengths_) sum += lengths[field];
        meanLengths_[field] = std::max(1.0f, static_cast<float>(sum / std::max<double>(1.0, static_cast<double>(lengths_.size()))));
    }
    splitCompounds(language.compoundLinks());
    number();
}

void TermTable::addProduct(const Product& product, const std::vector<MeantWord>& meant) {
    current_.clear();
    lengths_.push_back({});
    eachField(product, [&](std::string_view text, Field field) { addField(text, field); });
    addSizes(product);
    addMeant(meant);

    std::sort(current_.begin(), current_.end(), [](const TermInItem& a, const TermInItem& b) { return a.term < b.term; });
    std::vector<TermInItem> merged;
    for (const TermInItem& cell : current_) {
        if (merged.empty() || merged.back().term != cell.term) {
            merged.push_back(cell);
            continue;
        }
        for (std::size_t field = 0; field < fieldCount; ++field) merged.back().counts[field] += cell.counts[field];
        merged.back().place = std::min(merged.back().place, cell.place);
        merged.back().head = merged.back().head || cell.head;
        merged.back().aside = merged.back().aside && cell.aside;
    }
    items_.push_back(std::move(merged));
}

/// The word of a title that says what the thing is: the last, or in some languages the first, before anything that only describes it.
std::size_t TermTable::headIn(std::string_view text) const {
    const auto& list = tokens_.list;
    std::size_t end = 0;
    while (end < list.size()) {
        if (end > 0 && (lexicon_.find(tokens_.word(end), Meaning::breaksHead) != nullptr ||
                        breaksTitle(text.substr(list[end - 1].end, list[end].begin - list[end - 1].end))))
            break;
        ++end;
    }
    const auto names = [&](std::size_t i) {
        const std::string_view word = tokens_.word(i);
        return !search::isNumber(word) && word.size() > 1 && lexicon_.find(word, Meaning::colour) == nullptr;
    };
    if (language_.headFirst()) {
        for (std::size_t i = 0; i < end; ++i)
            if (names(i)) return i;
        return list.size();
    }
    for (std::size_t i = end; i-- > 0;)
        if (names(i)) return i;
    return list.size();
}

void TermTable::addField(std::string_view text, Field field) {
    search::tokenize(text, tokens_);
    const search::Tokens apart = tokens_;
    lexicon_.joinUnits(tokens_);
    const bool title = field == Field::title;
    const std::size_t head = title ? headIn(text) : tokens_.list.size();
    lengths_.back()[static_cast<std::size_t>(field)] += static_cast<float>(tokens_.list.size());
    for (std::size_t i = 0; i < tokens_.list.size(); ++i) {
        const std::string_view word = tokens_.word(i);
        // Grammar's words would make half of a description's postings; of a title they are part of the name.
        if (!title && lexicon_.find(word, Meaning::stopWord) != nullptr) continue;
        const auto place = static_cast<std::uint8_t>(title ? std::min<std::size_t>(i, 0xFE) : 0xFF);
        take(word, field, place, i == head);
        std::size_t digits = 0;
        if (search::isNumber(word)) search::numberIn(word, digits);
        // "32gb" is also found by "32", "10 carat" by "carat", "t-shirt" by "tshirt".
        if (digits > 0 && digits < word.size()) take(word.substr(0, digits), field, place, false);
        if (const std::string_view unit = unitIn(apart, tokens_.list[i]); !unit.empty()) takeUnit(unit, field, place);
        if (i > 0 && tokens_.list[i].glued && std::min(word.size(), tokens_.word(i - 1).size()) <= 2)
            take(std::string(tokens_.word(i - 1)) + std::string(word), field, place, false);
    }
}

/// "size 8" in a query is one word.
void TermTable::addSizes(const Product& product) {
    for (const auto& [name, value] : product.attributes) {
        search::tokenize(name, tokens_);
        if (tokens_.list.empty() || lexicon_.find(tokens_.word(tokens_.list.size() - 1), Meaning::size) == nullptr) continue;
        search::tokenize(value, tokens_);
        for (std::size_t i = 0; i < tokens_.list.size(); ++i) take("size" + std::string(tokens_.word(i)), Field::attribute, 0xFF, false);
    }
}

TermTable::Form& TermTable::formOf(std::string_view word) {
    const std::string text(word);
    const auto [found, isNew] = numberOf_.try_emplace(text, static_cast<std::uint32_t>(forms_.size()));
    if (isNew) {
        const auto stem = stems_.try_emplace(language_.stem(text), static_cast<std::uint32_t>(stems_.size()));
        forms_.push_back({text, stem.first->second, 0});
    }
    return forms_[found->second];
}

void TermTable::take(std::string_view word, Field field, std::uint8_t place, bool head) {
    Form& form = formOf(word);
    ++form.count;
    TermInItem cell;
    cell.term = form.term;
    cell.counts[static_cast<std::size_t>(field)] = 1;
    cell.place = place;
    cell.head = head;
    current_.push_back(cell);
}

/// A unit says how much, not what: it leads to the item and has no part in what the item means.
void TermTable::takeUnit(std::string_view unit, Field field, std::uint8_t place) {
    TermInItem cell;
    cell.term = formOf(unit).term;
    cell.counts[static_cast<std::size_t>(field)] = unitWeight;
    cell.place = place;
    cell.aside = true;
    current_.push_back(cell);
}

/// What a product says itself needs nobody to say it otherwise.
void TermTable::addMeant(const std::vector<MeantWord>& meant) {
    const std::size_t own = current_.size();
    const auto among = [&](std::uint32_t term, bool heads) {
        const auto last = current_.begin() + static_cast<std::ptrdiff_t>(own);
        return std::any_of(current_.begin(), last, [&](const TermInItem& cell) { return cell.term == term && (cell.head || !heads); });
    };
    for (const MeantWord& word : meant) {
        TermInItem cell;
        cell.term = formOf(word.word).term;
        if (among(cell.term, false)) continue;
        cell.counts[static_cast<std::size_t>(word.field)] = word.weight;
        cell.head = !word.headsAs.empty() && word.field == Field::title && among(formOf(word.headsAs).term, true);
        current_.push_back(cell);
    }
}

/// Where a language writes words together, an item is also found by the parts of its words, at half their weight.
void TermTable::splitCompounds(const std::vector<std::string>& links) {
    if (links.empty()) return;
    const auto known = [&](std::string_view word) {
        const auto found = numberOf_.find(std::string(word));
        return found != numberOf_.end() && forms_[found->second].count >= leastUses;
    };
    std::vector<std::vector<std::uint32_t>> partsOf(stems_.size());
    for (const Form& form : forms_) {
        const auto [first, last] = compoundParts(form.text, links, known);
        if (last.empty()) continue;
        for (const std::string_view part : {first, last}) partsOf[form.term].push_back(forms_[numberOf_.at(std::string(part))].term);
    }
    for (auto& item : items_) {
        const std::size_t own = item.size();
        for (std::size_t i = 0; i < own; ++i)
            for (const std::uint32_t part : partsOf[item[i].term]) {
                const auto holds = [&](const TermInItem& cell) { return cell.term == part; };
                if (std::any_of(item.begin(), item.end(), holds)) continue;
                TermInItem cell = item[i];
                cell.term = part;
                for (float& count : cell.counts) count *= partWeight;
                item.push_back(cell);
            }
    }
}

/// Numbers terms by their first form in sorted order: forms of one word mostly stand together, and their terms' numbers are near.
void TermTable::number() {
    std::sort(forms_.begin(), forms_.end(), [](const Form& a, const Form& b) { return a.text < b.text; });
    std::vector<std::uint32_t> newNumber(stems_.size(), noTerm);
    for (Form& form : forms_) {
        std::uint32_t& renumbered = newNumber[form.term];
        if (renumbered == noTerm) renumbered = termCount_++;
        form.term = renumbered;
    }
    for (auto& entry : stems_) entry.second = newNumber[entry.second];
    for (std::uint32_t i = 0; i < forms_.size(); ++i) numberOf_[forms_[i].text] = i;
    for (auto& item : items_) {
        for (TermInItem& cell : item) cell.term = newNumber[cell.term];
        std::sort(item.begin(), item.end(), [](const TermInItem& a, const TermInItem& b) { return a.term < b.term; });
    }
}

std::uint32_t TermTable::termOf(const std::string& word) const {
    if (const auto form = numberOf_.find(word); form != numberOf_.end()) return forms_[form->second].term;
    const auto stem = stems_.find(language_.stem(word));
    return stem == stems_.end() ? noTerm : stem->second;
}

std::vector<std::string> TermTable::commonestForms() const {
    std::vector<const Form*> best(termCount_, nullptr);
    for (const Form& form : forms_)
        if (best[form.term] == nullptr || form.count > best[form.term]->count) best[form.term] = &form;
    std::vector<std::string> names;
    for (const Form* form : best) names.push_back(form->text);
    return names;
}

std::vector<std::uint32_t> TermTable::itemsWithTerm() const {
    std::vector<std::uint32_t> counts(termCount_, 0);
    for (const auto& item : items_)
        for (const TermInItem& cell : item) counts[cell.term] += cell.aside ? 0 : 1;
    return counts;
}

float impactOf(const TermInItem& term, const TermTable& table, std::size_t item, const FieldParams& params) {
    const auto normed = [&](Field field, float weight, float norm) {
        const float length = table.length(item, field) / table.meanLength(field);
        return weight * term.counts[static_cast<std::size_t>(field)] / (1 - norm + norm * length);
    };
    const float sum = normed(Field::title, params.title, params.titleNorm) + normed(Field::brand, params.brand, 0) +
                      normed(Field::category, params.category, 0) + normed(Field::attribute, params.attribute, 0) +
                      normed(Field::description, params.description, params.descriptionNorm) +
                      normed(Field::features, params.features, params.descriptionNorm);
    return sum / (sum + params.saturation);
}

}  // namespace nearshelf::trainer

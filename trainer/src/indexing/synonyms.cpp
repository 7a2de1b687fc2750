// SPDX-License-Identifier: MIT
#include "indexing/synonyms.h"

#include "ingest/csvReader.h"
#include "ingest/ingestError.h"
#include "search/searchLayout.h"
#include "search/tokens.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace nearshelf::trainer {
namespace {

std::vector<std::string> wordsOf(std::string_view text) {
    search::Tokens tokens;
    search::tokenize(text, tokens);
    std::vector<std::string> words;
    for (std::size_t i = 0; i < tokens.list.size(); ++i) words.emplace_back(tokens.word(i));
    return words;
}

class MerchantList {
public:
    MerchantList(const TermTable& table, std::vector<std::string>& warnings) : table_(table), warnings_(warnings) {}

    std::vector<SynonymPair> pairs;

    bool readLine(std::string_view line) {
        const std::size_t arrow = line.find("=>");
        const std::vector<std::uint32_t> left = termsOf(line.substr(0, arrow));
        if (arrow != std::string_view::npos) {
            for (const std::uint32_t from : left)
                for (const std::uint32_t to : termsOf(line.substr(arrow + 2))) add(from, to);
            return true;
        }
        for (const std::uint32_t from : left)
            for (const std::uint32_t to : left) add(from, to);
        return line.find(',') != std::string_view::npos;
    }

private:
    std::vector<std::uint32_t> termsOf(std::string_view list) {
        std::vector<std::uint32_t> terms;
        while (!list.empty()) {
            const std::string_view part = list.substr(0, list.find(','));
            list.remove_prefix(std::min(list.size(), part.size() + 1));
            const std::vector<std::string> words = wordsOf(part);
            const std::uint32_t term = words.size() == 1 ? table_.termOf(words.front()) : search::noTerm;
            if (term != search::noTerm)
                terms.push_back(term);
            else
                warnings_.push_back("synonyms: \"" + std::string(part) + "\" is not one word of the store's");
        }
        return terms;
    }

    void add(std::uint32_t from, std::uint32_t to) {
        if (from != to) pairs.push_back({from, to, 255});
    }

    const TermTable& table_;
    std::vector<std::string>& warnings_;
};

}  // namespace

std::vector<SynonymPair> readSynonyms(const Source& source, const TermTable& table, std::vector<std::string>& warnings) {
    IngestReport report;
    const std::string text = source.readText(report);
    MerchantList list(table, warnings);
    std::string_view rest = text;
    for (std::uint64_t number = 1; !rest.empty(); ++number) {
        std::string_view line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(rest.size(), line.size() + 1));
        if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
        if (wordsOf(line).empty() || line.front() == '#') continue;
        if (!list.readLine(line))
            throw IngestError({source.name(), number, ""}, "\"" + std::string(line) + "\"", "words between commas, or \"word => word\"");
    }
    return list.pairs;
}

std::vector<SynonymPair> learnSynonyms(const Source& source, const TermTable& table, const SearchLogParams& params) {
    IngestReport report;
    const std::string text = source.readText(report);
    std::map<std::uint32_t, std::map<std::string, double>> ledTo;
    std::map<std::uint32_t, std::uint32_t> searches;
    std::set<std::pair<std::uint32_t, std::uint32_t>> together;
    CsvReader reader(text, ',', source.name());
    std::vector<std::string_view> cells;
    while (reader.next(cells)) {
        if (!cells.empty() && cells[0] == "query") continue;
        if (cells.size() < 2) throw IngestError({source.name(), reader.line(), ""}, "one value", "query,product");
        std::set<std::uint32_t> terms;
        for (const std::string& word : wordsOf(cells[0]))
            if (const std::uint32_t term = table.termOf(word); term != search::noTerm) terms.insert(term);
        for (const std::uint32_t term : terms) {
            ledTo[term][std::string(cells[1])] += 1;
            ++searches[term];
            for (const std::uint32_t other : terms) together.emplace(term, other);
        }
    }
    std::vector<SynonymPair> pairs;
    for (const auto& [term, products] : ledTo)
        for (const auto& [other, others] : ledTo) {
            if (term == other || together.count({term, other}) != 0) continue;
            if (searches[term] < params.leastSearches || searches[other] < params.leastSearches) continue;
            double dot = 0, own = 0, its = 0;
            for (const auto& [product, count] : products) {
                own += count * count;
                if (const auto shared = others.find(product); shared != others.end()) dot += count * shared->second;
            }
            for (const auto& entry : others) its += entry.second * entry.second;
            const double cosine = dot / std::sqrt(own * its);
            if (cosine >= params.leastCosine) pairs.push_back({term, other, static_cast<std::uint8_t>(255 * std::min(1.0, cosine))});
        }
    return pairs;
}

}  // namespace nearshelf::trainer

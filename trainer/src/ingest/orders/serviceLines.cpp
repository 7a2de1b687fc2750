// SPDX-License-Identifier: MIT
#include "ingest/orders/serviceLines.h"

#include "ingest/orders/orderLogBuilder.h"
#include "ingest/orders/productNames.h"
#include "ingest/text/ascii.h"
#include "ingest/text/columnName.h"
#include "ingest/text/splitValues.h"

#include <algorithm>
#include <string>
#include <vector>

namespace nearshelf::trainer {
namespace {

// Of all lines, so that a hundred odd codes among a million lines do not matter. Chosen on real orders, where 99.6 % hold
// a digit; shops that use words as ids are far below.
constexpr double digitShare = 0.95;

bool isServiceWord(std::string_view word) {
    constexpr std::string_view words[] = {
        "postage", "shipping",  "delivery",   "carriage", "freight",       "handling", "discount",   "manual",    "fee",       "fees",
        "charge",  "charges",   "commission", "sample",   "samples",       "adjust",   "adjustment", "debt",      "surcharge", "deposit",
        "tip",     "insurance", "donation",   "versand",  "versandkosten", "porto",    "rabatt",     "livraison", "envio"};
    return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

// Words that join service words without making them a product: "Bank Charges", "Amazon fee", "Flat rate shipping".
bool isFillerWord(std::string_view word) {
    constexpr std::string_view words[] = {"bank",    "amazon", "paypal", "flat",  "rate", "free", "standard",
                                          "express", "and",    "cost",   "costs", "und",  "de",   "frais"};
    return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

struct WordCount {
    bool anyService = false;
    bool onlyService = false;
};

WordCount countWords(std::string_view text) {
    WordCount count;
    const std::string words = normalizeColumnName(text);
    bool only = true;
    for (const std::string_view word : splitAny(words, "_")) {
        const bool service = isServiceWord(word);
        count.anyService = count.anyService || service;
        only = only && (service || isFillerWord(word));
    }
    count.onlyService = only && count.anyService;
    return count;
}

// "TEST001", "ADJUST2"
bool isNumberedService(std::string_view code) {
    std::string word = toAsciiLower(code);
    while (!word.empty() && isAsciiDigit(word.back())) word.pop_back();
    return word.size() < code.size() && (word == "test" || word == "adjust");
}

bool hasDigit(std::string_view code) { return std::any_of(code.begin(), code.end(), isAsciiDigit); }

bool mostCodesHaveDigits(const OrderLog& log) {
    const auto with =
        std::count_if(log.lines.begin(), log.lines.end(), [&](const OrderLine& line) { return hasDigit(log.productIds[line.product]); });
    return static_cast<double>(with) >= digitShare * static_cast<double>(log.lines.size());
}

}  // namespace

const char* serviceReason(std::string_view code, std::string_view name, bool codesHaveDigits) {
    const WordCount inName = countWords(name);
    const WordCount inCode = countWords(code);
    if (inName.onlyService) return "its name is that of a service";
    if (inCode.onlyService) return "its code is that of a service";
    if (isNumberedService(code)) return "its code is that of a test or correction";
    if (codesHaveDigits && !hasDigit(code) && (inName.anyService || inCode.anyService)) {
        return "its code has no digit, unlike this shop's products, and its name has a service's word";
    }
    return nullptr;
}

void removeServiceLines(OrderLog& log, OrderReport& report, const std::function<bool(std::string_view code)>& isProduct) {
    const bool codesHaveDigits = mostCodesHaveDigits(log);
    const std::vector<std::uint32_t> names = mostFrequentNames(log);
    constexpr std::uint32_t none = 0xFFFFFFFF;
    std::vector<std::uint32_t> serviceOf(log.productIds.size(), none);
    const std::size_t first = report.services.size();
    for (std::uint32_t product = 0; product < log.productIds.size(); ++product) {
        const std::string& code = log.productIds[product];
        if (isProduct && isProduct(code)) continue;
        const std::string& name = log.productNames[names[product]];
        const char* reason = serviceReason(code, name, codesHaveDigits);
        if (reason == nullptr) continue;
        serviceOf[product] = static_cast<std::uint32_t>(report.services.size());
        report.services.push_back({code, name, reason, 0});
    }
    if (report.services.size() == first) return;
    const auto kept = std::remove_if(log.lines.begin(), log.lines.end(), [&](const OrderLine& line) {
        const std::uint32_t service = serviceOf[line.product];
        if (service == none) return false;
        ++report.services[service].lines;
        ++report.serviceLines;
        return true;
    });
    log.lines.erase(kept, log.lines.end());
    groupLines(log, report);
}

}  // namespace nearshelf::trainer

// SPDX-License-Identifier: MIT
#include "search/searchDoor.h"

#include "base/answer.h"
#include "base/byteReader.h"
#include "base/byteWriter.h"

namespace nearshelf::search {

std::uint8_t* SearchDoor::inbox(std::size_t size) {
    request_.resize(size);
    return request_.data();
}

namespace {

void writeAnswer(ByteWriter& out, const SearchIndex& index, const SearchAnswer& answer) {
    out.u8(static_cast<std::uint8_t>(answer.ranked.rescue));
    out.u8(answer.gift ? 1 : 0);
    out.u16(0);
    out.u32(answer.ranked.found);
    out.str({answer.corrected.data(), answer.corrected.size()});
    out.u16(static_cast<std::uint16_t>(answer.chips.size()));
    for (const Chip& chip : answer.chips) {
        out.u8(static_cast<std::uint8_t>(chip.kind));
        out.u8(0);
        out.u16(static_cast<std::uint16_t>(chip.begin));
        out.u16(static_cast<std::uint16_t>(chip.end));
        out.f32(chip.low);
        out.f32(chip.high);
        out.str(chip.kind == ChipKind::category ? index.facts.valueName(chip.value) : std::string_view());
    }
    out.u16(static_cast<std::uint16_t>(answer.ranked.items.size()));
    for (const Scored& item : answer.ranked.items) {
        out.u32(item.id);
        out.f32(item.score);
    }
    out.u16(static_cast<std::uint16_t>(answer.facets.size()));
    for (const FacetCount& count : answer.facets) {
        out.u32(count.value);
        out.u32(count.items);
        out.str(index.facts.facet(count.facet).name);
        out.str(index.facts.valueName(count.value));
    }
}

/// One call: reads the request, asks, writes what follows the response's head.
class Call {
public:
    Call(Searcher& searcher, List<std::uint8_t>& request) : searcher_(searcher), request_(request), in_({request.data(), request.size()}) {}

    ByteWriter body;

    ErrorCode carryOut(SearchOperation operation) {
        if (operation == SearchOperation::load) return load();
        if (searcher_.index().itemCount == 0) return ErrorCode::noSearchIndex;
        switch (operation) {
            case SearchOperation::load: break;
            case SearchOperation::warm: return warm();
            case SearchOperation::search: return search();
            case SearchOperation::suggest: return suggest();
            case SearchOperation::highlight: return highlight();
        }
        return ErrorCode::unknownOperation;
    }

private:
    ErrorCode load() {
        // The module is left with the bytes it was handed: a copy would be the largest thing a page holds of the store.
        const ErrorCode error = searcher_.adopt(static_cast<List<std::uint8_t>&&>(request_));
        body.u32(searcher_.index().itemCount);
        body.u64(searcher_.index().packHash);
        return error;
    }

    ErrorCode warm() {
        if (!in_.finished()) return ErrorCode::requestMalformed;
        searcher_.warm();
        return ErrorCode::none;
    }

    ErrorCode search() {
        SearchRequest request;
        const std::uint32_t flags = in_.u8();
        request.count = in_.u8();
        request.lastBegins = (flags & 1) != 0;
        request.facets = (flags & 2) != 0;
        request.plain = (flags & 4) != 0;
        request.text = in_.str();
        const std::uint32_t values = in_.u16();
        if (values * 4 != in_.left()) return ErrorCode::requestMalformed;
        for (std::uint32_t i = 0; i < values; ++i) request.values.push_back(in_.u32());
        if (!in_.finished() || request.count == 0) return ErrorCode::requestMalformed;
        for (const std::uint32_t value : request.values)
            if (value >= searcher_.index().facts.valueCount()) return ErrorCode::requestMalformed;
        writeAnswer(body, searcher_.index(), searcher_.search(request));
        return ErrorCode::none;
    }

    ErrorCode suggest() {
        const std::uint32_t count = in_.u8();
        const std::string_view text = in_.str();
        if (!in_.finished()) return ErrorCode::requestMalformed;
        const List<Suggestion> found = searcher_.suggest(text, count);
        const SearchIndex& index = searcher_.index();
        body.u16(static_cast<std::uint16_t>(found.size()));
        for (const Suggestion& suggestion : found) {
            body.u8(static_cast<std::uint8_t>(suggestion.kind));
            body.u32(suggestion.value);
            body.str(suggestion.kind == SuggestionKind::query ? index.phrases.word(suggestion.value)
                                                              : index.facts.valueName(suggestion.value));
        }
        return ErrorCode::none;
    }

    ErrorCode highlight() {
        const std::string_view title = in_.str();
        if (!in_.finished()) return ErrorCode::requestMalformed;
        const List<std::string_view> pieces = searcher_.highlight(title);
        body.u16(static_cast<std::uint16_t>(pieces.size()));
        for (const std::string_view& piece : pieces) body.str(piece);
        return ErrorCode::none;
    }

    Searcher& searcher_;
    List<std::uint8_t>& request_;
    ByteReader in_;
};

}  // namespace

std::size_t SearchDoor::call(std::uint8_t operation, std::size_t size) {
    request_.shrinkTo(size);
    Call call(searcher_, request_);
    const ErrorCode error = call.carryOut(static_cast<SearchOperation>(operation));
    response_ = answerOf(error, call.body);
    return response_.size();
}

}  // namespace nearshelf::search

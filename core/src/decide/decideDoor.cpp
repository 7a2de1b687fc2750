// SPDX-License-Identifier: MIT
#include "decide/decideDoor.h"

#include "base/answer.h"
#include "base/byteReader.h"
#include "base/byteWriter.h"
#include "decide/decideRequests.h"
#include "decide/decideResponses.h"

namespace nearshelf::decide {

std::uint8_t* DecideDoor::inbox(std::size_t size) {
    request_.resize(size);
    return request_.data();
}

namespace {

constexpr float mostMoney = 1e6f;

/// One call: reads the request, carries it out, writes what follows the response's head.
class Call {
public:
    Call(Decider& decider, ByteView request) : decider_(decider), bytes_(request), in_(request) {}

    ByteWriter body;

    ErrorCode carryOut(DecideOperation operation) {
        switch (operation) {
            case DecideOperation::loadModel: return decider_.model.load(bytes_);
            case DecideOperation::restore: return decider_.state.restore(bytes_);
            case DecideOperation::save: return save();
            case DecideOperation::observe: return observe();
            case DecideOperation::intent: return answerAt([this](Seconds) { writeIntent(body, decider_); });
            case DecideOperation::choose: return choose();
            case DecideOperation::outcome: return outcome();
            case DecideOperation::order: return order();
            case DecideOperation::forecast: return answerAt([this](Seconds now) { writeForecast(body, decider_, now); });
            case DecideOperation::hints: return answerAt([this](Seconds now) { writeHints(body, decider_, now); });
            case DecideOperation::exportState: return exportState();
            case DecideOperation::remove: return remove();
            case DecideOperation::forget: return forget();
        }
        return ErrorCode::unknownOperation;
    }

private:
    template <typename Answer>
    ErrorCode answerAt(Answer answer) {
        const Seconds now = in_.u32();
        if (!in_.finished()) return ErrorCode::requestMalformed;
        answer(now);
        return ErrorCode::none;
    }

    ErrorCode save() {
        if (bytes_.size != 0) return ErrorCode::requestMalformed;
        const List<std::uint8_t> state = decider_.state.save();
        body.bytes({state.data(), state.size()});
        return ErrorCode::none;
    }

    ErrorCode observe() {
        Act act;
        // All or nothing: read through before the first act counts.
        while (in_.left() > 0)
            if (!readAct(in_, act)) return ErrorCode::requestMalformed;
        in_ = ByteReader(bytes_);
        const std::uint8_t named = decider_.state.visit.named;
        std::uint16_t accepted = 0, dropped = 0, fired = 0;
        while (in_.left() > 0) {
            readAct(in_, act);
            ++(decider_.observe(act, fired) ? accepted : dropped);
        }
        body.u16(accepted);
        body.u16(dropped);
        body.u16(fired);
        body.u8(decider_.state.visit.named);
        body.u8(decider_.state.visit.named != named ? 1 : 0);
        return ErrorCode::none;
    }

    ErrorCode choose() {
        ChoiceRequest request;
        if (!readChoice(in_, request)) return ErrorCode::requestMalformed;
        writeChoice(body, decider_.choose(request));
        return ErrorCode::none;
    }

    ErrorCode outcome() {
        bool holds = true;
        in_.u32();
        const std::uint32_t slot = in_.u32();
        const float reward = realOf(in_, 0, 1, holds);
        if (!holds || !in_.finished()) return ErrorCode::requestMalformed;
        body.u8(decider_.outcome(slot, reward) ? 1 : 0);
        return ErrorCode::none;
    }

    ErrorCode order() {
        bool holds = true;
        const Seconds now = in_.u32();
        const float value = realOf(in_, 0, mostMoney, holds);
        const std::uint8_t flags = in_.u8();
        const std::uint32_t count = in_.u8();
        const ByteReader products = in_;
        for (std::uint32_t i = 0; i < 2 * count; ++i) in_.str();
        if (!holds || !in_.finished() || now == 0) return ErrorCode::requestMalformed;
        decider_.order(now, value, flags);
        in_ = products;
        for (std::uint32_t i = 0; i < count; ++i) {
            const std::string_view item = in_.str(), category = in_.str();
            decider_.orderedProduct(now, flags, item, category);
        }
        return ErrorCode::none;
    }

    ErrorCode exportState() {
        if (bytes_.size != 0) return ErrorCode::requestMalformed;
        writeExport(body, decider_.state);
        return ErrorCode::none;
    }

    ErrorCode remove() {
        const std::string_view name = in_.str();
        if (!in_.finished()) return ErrorCode::requestMalformed;
        const bool category = decider_.state.habits.remove(name), product = decider_.state.orders.remove(name);
        body.u8(category || product ? 1 : 0);
        return ErrorCode::none;
    }

    ErrorCode forget() {
        if (bytes_.size != 0) return ErrorCode::requestMalformed;
        decider_.state.clear();
        return ErrorCode::none;
    }

    Decider& decider_;
    ByteView bytes_;
    ByteReader in_;
};

}  // namespace

std::size_t DecideDoor::call(std::uint8_t operation, std::size_t size) {
    if (size > request_.size()) size = request_.size();
    Call call(decider_, {request_.data(), size});
    const ErrorCode error = call.carryOut(static_cast<DecideOperation>(operation));
    response_ = answerOf(error, call.body);
    return response_.size();
}

}  // namespace nearshelf::decide

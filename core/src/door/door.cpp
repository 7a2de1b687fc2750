// SPDX-License-Identifier: MIT
#include "door/door.h"

#include "base/answer.h"
#include "base/byteReader.h"
#include "base/byteWriter.h"
#include "door/requests.h"
#include "door/responses.h"

namespace nearshelf {

std::uint8_t* Door::inbox(std::size_t size) {
    request_.resize(size);
    return request_.data();
}

namespace {

/// One call: reads the request, asks the engine, writes what follows the response's head.
class Call {
public:
    Call(Engine& engine, List<std::uint8_t>& request)
        : engine_(engine), request_(request), bytes_{request.data(), request.size()}, in_(bytes_) {}

    ByteWriter body;

    ErrorCode carryOut(std::uint8_t operation) {
        switch (static_cast<Operation>(operation)) {
            case Operation::loadPack: return loadPack();
            case Operation::loadProfile: return engine_.loadProfile(bytes_);
            case Operation::observe: return observe();
            case Operation::shelf: return shelf();
            case Operation::explain: return explain();
            case Operation::exportProfile: return exportProfile();
            case Operation::correct: return correct();
            case Operation::saveProfile:
            case Operation::forget:
            case Operation::beginVisit:
            case Operation::counters: return withoutRequest(static_cast<Operation>(operation));
        }
        return ErrorCode::unknownOperation;
    }

private:
    ErrorCode loadPack() {
        // As large as all else together: kept where it is, not copied.
        const ErrorCode error = engine_.adoptPack(static_cast<List<std::uint8_t>&&>(request_));
        body.u32(engine_.itemCount());
        body.u64(engine_.packHash());
        return error;
    }

    ErrorCode observe() {
        // Check all before learning any: a malformed request changes nothing.
        for (ByteReader check(bytes_); check.left() > 0;) {
            Event event;
            if (!readEvent(check, event)) return ErrorCode::requestMalformed;
        }
        std::uint16_t accepted = 0, dropped = 0;
        while (in_.left() > 0) {
            Event event;
            readEvent(in_, event);
            ++(engine_.observe(event) ? accepted : dropped);
        }
        body.u16(accepted);
        body.u16(dropped);
        return ErrorCode::none;
    }

    ErrorCode shelf() {
        ShelfRequest request;
        if (!readShelfRequest(in_, request)) return ErrorCode::requestMalformed;
        writeShelf(body, engine_.shelf(request));
        return ErrorCode::none;
    }

    ErrorCode explain() {
        const Seconds now = in_.u32();
        const ItemKey item = keyOf(in_.str());
        if (!in_.finished()) return ErrorCode::requestMalformed;
        const List<ShelfItem> reasons = engine_.explain(item, now);
        body.u16(static_cast<std::uint16_t>(reasons.size()));
        for (const ShelfItem& reason : reasons) writeShelfItem(body, reason);
        return ErrorCode::none;
    }

    ErrorCode exportProfile() {
        const Seconds now = in_.u32();
        if (!in_.finished()) return ErrorCode::requestMalformed;
        writeExport(body, engine_.exportProfile(now));
        return ErrorCode::none;
    }

    ErrorCode correct() {
        const Seconds now = in_.u32();
        const ItemKey key{in_.u64()};
        const float weight = in_.f32();
        if (!in_.finished() || weight < 0) return ErrorCode::requestMalformed;
        return engine_.correct(key, weight, now);
    }

    ErrorCode withoutRequest(Operation operation) {
        if (bytes_.size != 0) return ErrorCode::requestMalformed;
        if (operation == Operation::forget) engine_.forget();
        if (operation == Operation::beginVisit) engine_.beginVisit();
        if (operation == Operation::counters) writeCounters(body, engine_.counters());
        if (operation == Operation::saveProfile) {
            const List<std::uint8_t> saved = engine_.saveProfile();
            body.bytes({saved.data(), saved.size()});
        }
        return ErrorCode::none;
    }

    Engine& engine_;
    List<std::uint8_t>& request_;
    ByteView bytes_;
    ByteReader in_;
};

}  // namespace

std::size_t Door::call(std::uint8_t operation, std::size_t size) {
    request_.shrinkTo(size);
    Call call(engine_, request_);
    const ErrorCode error = call.carryOut(operation);
    if (static_cast<Operation>(operation) == Operation::forget) {
        // Earlier requests and answers told of the shopper too.
        request_.wipe();
        response_.wipe();
    }
    response_ = answerOf(error, call.body);
    return response_.size();
}

}  // namespace nearshelf

// SPDX-License-Identifier: MIT
// Any bytes as requests of one connection: framed, parsed, routed and decoded as the collector does it, without a socket.
#include "nearshelf/ldp.h"

#include "http/httpService.h"
#include "http/requestFrame.h"

using namespace nearshelf;
using namespace nearshelf::collector;

namespace {

constexpr std::size_t maxHeadBytes = 4096;

Router fuzzedRouter() {
    Router router;
    router.add("GET", "/files/", 0, [](const Call& call, httplib::Response& response) {
        const auto file = std::make_shared<const std::string>(1000, 'x');
        call.stream.holdFile(file);
        response.set_content_provider(file->size(), "text/plain", [file](std::size_t from, std::size_t size, httplib::DataSink& sink) {
            return sink.write(file->data() + from, size);
        });
    });
    router.add("POST", "/ldp", 1024, [](const Call& call, httplib::Response& response) {
        const auto report = decodeLdpReport({reinterpret_cast<const std::uint8_t*>(call.body.data()), call.body.size()});
        response.status = report.ok() ? 200 : 400;
        if (!report.ok()) return;
        std::uint8_t again[ldpReportBytes];
        encodeLdpReport(report.value, again);
        if (std::string_view(reinterpret_cast<const char*>(again), sizeof again) != call.body) __builtin_trap();
    });
    return router;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const Router router = fuzzedRouter();
    static HttpService service(router, [](int) {});
    const auto limit = [](std::string_view line, const void*) { return router.bodyLimit(line); };
    std::string_view bytes(reinterpret_cast<const char*>(data), size);
    while (!bytes.empty()) {
        const RequestFrame frame = frameRequest(bytes, maxHeadBytes, limit, nullptr);
        if (frame.state != FrameState::whole) break;
        Exchange exchange;
        exchange.head = bytes.substr(0, frame.headBytes);
        exchange.body = bytes.substr(frame.headBytes, frame.bodyBytes);
        service.answer(exchange);
        if (exchange.answer.empty()) __builtin_trap();
        bytes.remove_prefix(frame.headBytes + frame.bodyBytes);
    }
    return 0;
}

// SPDX-License-Identifier: MIT
#include "files/sendFile.h"

namespace nearshelf::collector {
namespace {

bool takesBrotli(const httplib::Request& request) {
    const std::string accepted = request.get_header_value("Accept-Encoding");
    for (std::size_t at = accepted.find("br"); at != std::string::npos; at = accepted.find("br", at + 2)) {
        const bool startsHere = at == 0 || accepted[at - 1] == ' ' || accepted[at - 1] == ',';
        const char after = at + 2 < accepted.size() ? accepted[at + 2] : ',';
        if (startsHere && (after == ',' || after == ' ')) return true;
        if (startsHere && after == ';') return accepted.compare(at + 2, 5, ";q=0,") != 0 && accepted.substr(at + 2) != ";q=0";
    }
    return false;
}

}  // namespace

void sendFile(const std::shared_ptr<const ServedFile>& file, int freshSeconds, const Call& call, httplib::Response& response) {
    const bool isBrotli = file->brotli && takesBrotli(call.http);
    const std::string& tag = isBrotli ? file->brotliTag : file->plainTag;
    response.set_header("ETag", tag);
    response.set_header("Vary", "Accept-Encoding");
    response.set_header("Cache-Control", file->isForEver
                                             ? "public, max-age=31536000, immutable"
                                             : "public, max-age=" + std::to_string(freshSeconds) + ", stale-while-revalidate=86400");
    // The storefront may lie on another origin than the shop, and pinned files are fetched with integrity.
    response.set_header("Access-Control-Allow-Origin", "*");
    response.set_header("Cross-Origin-Resource-Policy", "cross-origin");
    response.set_header("X-Content-Type-Options", "nosniff");
    if (call.http.get_header_value("If-None-Match").find(tag) != std::string::npos) {
        response.status = 304;
        return;
    }
    if (isBrotli) response.set_header("Content-Encoding", "br");
    const SharedBytes bytes = isBrotli ? file->brotli : file->plain;
    call.stream.holdFile(bytes);
    if (bytes->empty()) {
        response.set_content("", file->type.c_str());
        return;
    }
    response.set_content_provider(bytes->size(), file->type.c_str(), [bytes](std::size_t from, std::size_t size, httplib::DataSink& sink) {
        return sink.write(bytes->data() + from, size);
    });
}

}  // namespace nearshelf::collector

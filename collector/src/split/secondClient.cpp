// SPDX-License-Identifier: MIT
#include "split/secondClient.h"

#include "split/peerSeal.h"

#include <httplib.h>
#include <regex>

namespace nearshelf::collector {
namespace {

constexpr time_t timeoutSeconds = 30;

}  // namespace

struct SecondClient::Line {
    httplib::Client client;
    std::string path, token;
};

SecondClient::SecondClient(const std::string& url, const std::string& token, const std::string& caFile) {
    std::smatch parts;
    if (!std::regex_match(url, parts, std::regex("(https?)://([A-Za-z0-9.:\\[\\]-]+)(/[!-~]*)?")))
        throw std::runtime_error("the second aggregator's address \"" + url + "\" is none");
    const std::string host = parts[2].str();
    const bool isHere = std::regex_match(host, std::regex("(127\\.0\\.0\\.1|localhost|\\[::1\\])(:[0-9]+)?"));
    if (parts[1] == "http" && !isHere)
        throw std::runtime_error("the second aggregator's address \"" + url + "\" is not https: its answers could be anybody's");
    line_.reset(new Line{httplib::Client(parts[1].str() + "://" + host), parts[3].str(), token});
    while (!line_->path.empty() && line_->path.back() == '/') line_->path.pop_back();
    line_->client.set_connection_timeout(timeoutSeconds);
    line_->client.set_read_timeout(timeoutSeconds);
    line_->client.set_keep_alive(true);
    line_->client.enable_server_certificate_verification(true);
    if (!caFile.empty()) line_->client.set_ca_cert_path(caFile.c_str());
}

SecondClient::~SecondClient() = default;

SecondClient::Answer SecondClient::post(const SplitTask& task, const char* what, ByteView body) {
    const std::string_view sent(reinterpret_cast<const char*>(body.data), body.size);
    const std::string seal = requestSeal(line_->token, task.idText, what, sent);
    const auto result = line_->client.Post((line_->path + "/peer/" + task.idText + "/" + what).c_str(), {{sealHeader, seal}}, sent.data(),
                                           sent.size(), "application/octet-stream");
    if (!result || !sameText(result->get_header_value(sealHeader), answerSeal(line_->token, seal, result->status, result->body))) return {};
    return {result->status, Bytes(result->body.begin(), result->body.end())};
}

}  // namespace nearshelf::collector

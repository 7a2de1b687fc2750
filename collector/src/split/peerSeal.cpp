// SPDX-License-Identifier: MIT
#include "split/peerSeal.h"

namespace nearshelf::collector {
namespace {

/// Lines in front of the body hold no line break, so that no two messages are written alike.
std::string sealed(std::string_view token, std::string message, std::string_view body) {
    message += body;
    return hexOf(macOf(token, message));
}

}  // namespace

std::string requestSeal(std::string_view token, std::string_view task, std::string_view what, std::string_view body) {
    std::string head = "nearshelf peer request 1\n";
    head.append(task).append("\n").append(what).append("\n");
    return sealed(token, std::move(head), body);
}

std::string answerSeal(std::string_view token, std::string_view requestSeal, int status, std::string_view body) {
    std::string head = "nearshelf peer answer 1\n";
    head.append(requestSeal).append("\n").append(std::to_string(status)).append("\n");
    return sealed(token, std::move(head), body);
}

}  // namespace nearshelf::collector

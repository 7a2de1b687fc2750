// SPDX-License-Identifier: MIT
#include "core/support/transcript.h"

namespace nearshelf::test {

Bytes encodeTranscript(const Transcript& transcript) {
    Bytes out;
    for (const Call& call : transcript) {
        put(out, call.operation, 1);
        for (const Bytes* part : {&call.request, &call.response}) {
            put(out, part->size(), 4);
            out.insert(out.end(), part->begin(), part->end());
        }
    }
    return out;
}

Transcript decodeTranscript(const Bytes& bytes) {
    Transcript transcript;
    for (std::size_t at = 0; at < bytes.size();) {
        Call call;
        call.operation = bytes[at++];
        for (Bytes* part : {&call.request, &call.response}) {
            const auto from = bytes.begin() + static_cast<std::ptrdiff_t>(at + 4);
            const auto size = static_cast<std::ptrdiff_t>(get(bytes, at, 4));
            part->assign(from, from + size);
            at += 4 + static_cast<std::size_t>(size);
        }
        transcript.push_back(call);
    }
    return transcript;
}

}  // namespace nearshelf::test

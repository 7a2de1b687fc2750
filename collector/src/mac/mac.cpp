// SPDX-License-Identifier: MIT
#include "mac/mac.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>

namespace nearshelf::collector {

Mac macOf(std::string_view key, std::string_view message) {
    Mac mac{};
    ::HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()), reinterpret_cast<const unsigned char*>(message.data()), message.size(),
           mac.data(), nullptr);
    return mac;
}

std::string hexOf(const Mac& mac) {
    std::string text;
    for (const std::uint8_t byte : mac) {
        text += "0123456789abcdef"[byte >> 4];
        text += "0123456789abcdef"[byte & 15];
    }
    return text;
}

std::string base64Of(const Mac& mac) {
    std::string text((mac.size() + 2) / 3 * 4 + 1, '\0');  // the library writes a zero at the end
    ::EVP_EncodeBlock(reinterpret_cast<unsigned char*>(text.data()), mac.data(), static_cast<int>(mac.size()));
    text.pop_back();
    return text;
}

bool sameText(std::string_view a, std::string_view b) { return a.size() == b.size() && ::CRYPTO_memcmp(a.data(), b.data(), a.size()) == 0; }

}  // namespace nearshelf::collector

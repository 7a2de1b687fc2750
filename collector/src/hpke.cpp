// SPDX-License-Identifier: MIT
#include "hpke.h"

#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <string>

namespace nearshelf::collector {

namespace {

constexpr std::size_t hashBytes = 32, nonceBytes = 12, tagBytes = 16;

std::size_t keyBytes(HpkeAead aead) { return aead == HpkeAead::aes128Gcm ? 16 : 32; }

ByteView viewOf(const HpkeBytes& bytes) { return {bytes.data(), bytes.size()}; }

void append(HpkeBytes& out, ByteView bytes) { out.insert(out.end(), bytes.data, bytes.data + bytes.size); }
void append(HpkeBytes& out, const std::string& text) { out.insert(out.end(), text.begin(), text.end()); }
void append16(HpkeBytes& out, std::size_t number) {
    out.push_back(static_cast<std::uint8_t>(number >> 8));
    out.push_back(static_cast<std::uint8_t>(number));
}

HpkeBytes hmac(const HpkeBytes& key, const HpkeBytes& message) {
    HpkeBytes out(hashBytes);
    unsigned size = 0;
    // Without a salt HKDF takes zeros, and so does HMAC of an empty key.
    const std::uint8_t none = 0;
    HMAC(EVP_sha256(), key.empty() ? &none : key.data(), static_cast<int>(key.size()), message.data(), message.size(), out.data(), &size);
    return out;
}

/// LabeledExtract and LabeledExpand of one suite; what is expanded fits one block of the hash.
class Labelled {
public:
    explicit Labelled(HpkeBytes suite) : suite_(std::move(suite)) {}

    HpkeBytes extract(const HpkeBytes& salt, const std::string& label, ByteView input) const {
        HpkeBytes message;
        append(message, "HPKE-v1");
        append(message, viewOf(suite_));
        append(message, label);
        append(message, input);
        return hmac(salt, message);
    }

    HpkeBytes expand(const HpkeBytes& secret, const std::string& label, ByteView context, std::size_t size) const {
        HpkeBytes message;
        append16(message, size);
        append(message, "HPKE-v1");
        append(message, viewOf(suite_));
        append(message, label);
        append(message, context);
        message.push_back(1);
        HpkeBytes out = hmac(secret, message);
        out.resize(size);
        return out;
    }

private:
    HpkeBytes suite_;
};

HpkeBytes sharedSecret(HpkeKem kem, const HpkeBytes& agreed, ByteView enc, ByteView receiver) {
    HpkeBytes suite{'K', 'E', 'M'};
    append16(suite, static_cast<std::size_t>(kem));
    const Labelled labelled(suite);
    HpkeBytes context(enc.data, enc.data + enc.size);
    append(context, receiver);
    return labelled.expand(labelled.extract({}, "eae_prk", viewOf(agreed)), "shared_secret", viewOf(context), hashBytes);
}

struct CipherFree {
    void operator()(EVP_CIPHER_CTX* context) const { EVP_CIPHER_CTX_free(context); }
};

/// Seals or opens one message; nothing when a tag does not fit.
std::optional<HpkeBytes> crypt(bool sealing, HpkeAead aead, const HpkeBytes& key, const HpkeBytes& nonce, ByteView aad, ByteView text) {
    if (!sealing && text.size < tagBytes) return std::nullopt;
    const std::size_t size = sealing ? text.size : text.size - tagBytes;
    const std::unique_ptr<EVP_CIPHER_CTX, CipherFree> context(EVP_CIPHER_CTX_new());
    const EVP_CIPHER* const cipher = aead == HpkeAead::aes128Gcm ? EVP_aes_128_gcm() : EVP_chacha20_poly1305();
    HpkeBytes out(size + (sealing ? tagBytes : 0));
    std::uint8_t end[tagBytes];
    int written = 0;
    EVP_CipherInit_ex(context.get(), cipher, nullptr, key.data(), nonce.data(), sealing);
    if (aad.size > 0) EVP_CipherUpdate(context.get(), nullptr, &written, aad.data, static_cast<int>(aad.size));
    if (size > 0) EVP_CipherUpdate(context.get(), out.data(), &written, text.data, static_cast<int>(size));
    if (!sealing) {
        HpkeBytes tag(text.data + size, text.data + text.size);
        EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_AEAD_SET_TAG, tagBytes, tag.data());
    }
    if (EVP_CipherFinal_ex(context.get(), end, &written) != 1) return std::nullopt;
    if (sealing) EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_AEAD_GET_TAG, tagBytes, out.data() + size);
    return out;
}

}  // namespace

HpkeContext contextFor(HpkeSuite suite, const HpkeBytes& shared, ByteView info) {
    HpkeBytes name{'H', 'P', 'K', 'E'};
    for (const std::size_t number : {static_cast<std::size_t>(suite.kem), std::size_t{1}, static_cast<std::size_t>(suite.aead)})
        append16(name, number);
    const Labelled labelled(name);
    HpkeBytes schedule{0};
    append(schedule, viewOf(labelled.extract({}, "psk_id_hash", {})));
    append(schedule, viewOf(labelled.extract({}, "info_hash", info)));
    const HpkeBytes secret = labelled.extract(shared, "secret", {});
    HpkeContext context;
    context.aead_ = suite.aead;
    context.key_ = labelled.expand(secret, "key", viewOf(schedule), keyBytes(suite.aead));
    context.baseNonce_ = labelled.expand(secret, "base_nonce", viewOf(schedule), nonceBytes);
    return context;
}

HpkeBytes HpkeContext::nonce() const {
    HpkeBytes nonce = baseNonce_;
    for (std::size_t i = 0; i < sizeof sequence_; ++i) {
        std::uint8_t& byte = nonce[nonceBytes - 1 - i];
        byte = static_cast<std::uint8_t>(byte ^ (sequence_ >> (8 * i)));
    }
    return nonce;
}

HpkeBytes HpkeContext::seal(ByteView aad, ByteView plaintext) {
    HpkeBytes ciphertext = *crypt(true, aead_, key_, nonce(), aad, plaintext);
    ++sequence_;
    return ciphertext;
}

std::optional<HpkeBytes> HpkeContext::open(ByteView aad, ByteView ciphertext) {
    std::optional<HpkeBytes> plaintext = crypt(false, aead_, key_, nonce(), aad, ciphertext);
    if (plaintext) ++sequence_;
    return plaintext;
}

std::optional<HpkeContext> openingContext(HpkeSuite suite, const HpkeKeyPair& mine, ByteView enc, ByteView info) {
    const std::optional<HpkeBytes> agreed = mine.agree(enc);
    if (!agreed) return std::nullopt;
    return contextFor(suite, sharedSecret(suite.kem, *agreed, enc, viewOf(mine.publicKey())), info);
}

std::optional<HpkeSender> sealingContext(HpkeSuite suite, ByteView theirs, ByteView info, const HpkeKeyPair& ephemeral) {
    const std::optional<HpkeBytes> agreed = ephemeral.agree(theirs);
    if (!agreed) return std::nullopt;
    const HpkeBytes& enc = ephemeral.publicKey();
    return HpkeSender{enc, contextFor(suite, sharedSecret(suite.kem, *agreed, viewOf(enc), theirs), info)};
}

std::optional<HpkeBytes> hpkeOpen(const HpkeKeyPair& mine, ByteView enc, ByteView info, ByteView aad, ByteView ciphertext) {
    std::optional<HpkeContext> context = openingContext({mine.kem(), HpkeAead::aes128Gcm}, mine, enc, info);
    return context ? context->open(aad, ciphertext) : std::nullopt;
}

std::optional<HpkeMessage> hpkeSeal(HpkeKem kem, ByteView theirs, ByteView info, ByteView aad, ByteView plaintext) {
    std::optional<HpkeSender> sender = sealingContext({kem, HpkeAead::aes128Gcm}, theirs, info, HpkeKeyPair::generate(kem));
    if (!sender) return std::nullopt;
    return HpkeMessage{sender->enc, sender->context.seal(aad, plaintext)};
}

}  // namespace nearshelf::collector

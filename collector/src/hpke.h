// SPDX-License-Identifier: MIT
// HPKE [RFC9180], mode base, with OpenSSL's curves, HMAC and AEADs: input shares are opened with it, aggregate shares sealed.
#pragma once

#include "nearshelf/types.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

struct evp_pkey_st;

namespace nearshelf::collector {

using HpkeBytes = std::vector<std::uint8_t>;

/// Numbers of the registry. The KDF is HKDF-SHA256 (1) throughout.
enum class HpkeKem : std::uint16_t { p256 = 0x0010, x25519 = 0x0020 };
enum class HpkeAead : std::uint16_t { aes128Gcm = 1, chaCha20Poly1305 = 3 };

struct HpkeSuite {
    HpkeKem kem = HpkeKem::x25519;
    HpkeAead aead = HpkeAead::aes128Gcm;
};

/// A private key with its public one.
class HpkeKeyPair {
public:
    /// Fresh, from OpenSSL's generator.
    static HpkeKeyPair generate(HpkeKem kem);
    /// From the 32 bytes of `privateKey()`. Throws std::invalid_argument when they are no key.
    static HpkeKeyPair fromPrivate(HpkeKem kem, ByteView bytes);

    HpkeKem kem() const { return kem_; }
    /// 32 bytes for X25519, 65 (uncompressed point) for P-256: what a key list carries.
    const HpkeBytes& publicKey() const { return public_; }
    /// 32 bytes.
    HpkeBytes privateKey() const;
    /// The agreed secret; nothing when `theirs` is no public key of this curve.
    std::optional<HpkeBytes> agree(ByteView theirs) const;

private:
    HpkeKeyPair(HpkeKem kem, std::shared_ptr<evp_pkey_st> key);

    HpkeKem kem_;
    std::shared_ptr<evp_pkey_st> key_;
    HpkeBytes public_;
};

/// One direction of an exchange: messages in order, each under the next nonce.
class HpkeContext {
public:
    HpkeBytes seal(ByteView aad, ByteView plaintext);
    /// Nothing when the ciphertext, the aad or the key is not the sender's; the nonce then stays.
    std::optional<HpkeBytes> open(ByteView aad, ByteView ciphertext);

private:
    friend HpkeContext contextFor(HpkeSuite suite, const HpkeBytes& shared, ByteView info);

    HpkeBytes nonce() const;

    HpkeAead aead_ = HpkeAead::aes128Gcm;
    HpkeBytes key_, baseNonce_;
    std::uint64_t sequence_ = 0;
};

/// The receiver's end, from the sender's encapsulated key; nothing when `enc` is no key of this curve.
std::optional<HpkeContext> openingContext(HpkeSuite suite, const HpkeKeyPair& mine, ByteView enc, ByteView info);

struct HpkeSender {
    HpkeBytes enc;
    HpkeContext context;
};
/// The sender's end; nothing when `theirs` is no public key. `ephemeral` is fresh for every exchange.
std::optional<HpkeSender> sealingContext(HpkeSuite suite, ByteView theirs, ByteView info, const HpkeKeyPair& ephemeral);

/// A single message: what an upload holds.
std::optional<HpkeBytes> hpkeOpen(const HpkeKeyPair& mine, ByteView enc, ByteView info, ByteView aad, ByteView ciphertext);

struct HpkeMessage {
    HpkeBytes enc, ciphertext;
};
std::optional<HpkeMessage> hpkeSeal(HpkeKem kem, ByteView theirs, ByteView info, ByteView aad, ByteView plaintext);

}  // namespace nearshelf::collector

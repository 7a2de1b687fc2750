// SPDX-License-Identifier: MIT
#include "hpke.h"

#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/obj_mac.h>
#include <openssl/param_build.h>
#include <stdexcept>

namespace nearshelf::collector {

namespace {

constexpr std::size_t scalarBytes = 32, pointBytes = 65;

using Key = std::shared_ptr<EVP_PKEY>;

Key owned(EVP_PKEY* key) { return Key(key, EVP_PKEY_free); }

/// A P-256 key from its public point and, for a private key, its scalar; null when they are none.
Key p256Key(ByteView point, const BIGNUM* scalar) {
    const std::unique_ptr<OSSL_PARAM_BLD, decltype(&OSSL_PARAM_BLD_free)> build(OSSL_PARAM_BLD_new(), OSSL_PARAM_BLD_free);
    OSSL_PARAM_BLD_push_utf8_string(build.get(), OSSL_PKEY_PARAM_GROUP_NAME, "prime256v1", 0);
    OSSL_PARAM_BLD_push_octet_string(build.get(), OSSL_PKEY_PARAM_PUB_KEY, point.data, point.size);
    if (scalar != nullptr) OSSL_PARAM_BLD_push_BN(build.get(), OSSL_PKEY_PARAM_PRIV_KEY, scalar);
    const std::unique_ptr<OSSL_PARAM, decltype(&OSSL_PARAM_free)> params(OSSL_PARAM_BLD_to_param(build.get()), OSSL_PARAM_free);
    const std::unique_ptr<EVP_PKEY_CTX, decltype(&EVP_PKEY_CTX_free)> context(EVP_PKEY_CTX_new_from_name(nullptr, "EC", nullptr),
                                                                              EVP_PKEY_CTX_free);
    EVP_PKEY* key = nullptr;
    const int selection = scalar != nullptr ? EVP_PKEY_KEYPAIR : EVP_PKEY_PUBLIC_KEY;
    if (EVP_PKEY_fromdata_init(context.get()) != 1 || EVP_PKEY_fromdata(context.get(), &key, selection, params.get()) != 1) return nullptr;
    return owned(key);
}

Key p256Private(ByteView bytes) {
    const std::unique_ptr<BIGNUM, decltype(&BN_clear_free)> scalar(BN_bin2bn(bytes.data, static_cast<int>(bytes.size), nullptr),
                                                                   BN_clear_free);
    const std::unique_ptr<EC_GROUP, decltype(&EC_GROUP_free)> group(EC_GROUP_new_by_curve_name(NID_X9_62_prime256v1), EC_GROUP_free);
    const std::unique_ptr<EC_POINT, decltype(&EC_POINT_free)> point(EC_POINT_new(group.get()), EC_POINT_free);
    std::uint8_t encoded[pointBytes];
    if (BN_is_zero(scalar.get()) || BN_cmp(scalar.get(), EC_GROUP_get0_order(group.get())) >= 0 ||
        EC_POINT_mul(group.get(), point.get(), scalar.get(), nullptr, nullptr, nullptr) != 1 ||
        EC_POINT_point2oct(group.get(), point.get(), POINT_CONVERSION_UNCOMPRESSED, encoded, pointBytes, nullptr) != pointBytes)
        return nullptr;
    return p256Key({encoded, pointBytes}, scalar.get());
}

Key publicKeyOf(HpkeKem kem, ByteView bytes) {
    if (kem == HpkeKem::x25519)
        return bytes.size == scalarBytes ? owned(EVP_PKEY_new_raw_public_key(EVP_PKEY_X25519, nullptr, bytes.data, bytes.size)) : nullptr;
    return bytes.size == pointBytes ? p256Key(bytes, nullptr) : nullptr;
}

}  // namespace

HpkeKeyPair::HpkeKeyPair(HpkeKem kem, std::shared_ptr<evp_pkey_st> key) : kem_(kem), key_(std::move(key)) {
    if (!key_) throw std::invalid_argument("these bytes are no private key of this curve");
    std::size_t size = 0;
    EVP_PKEY_get_octet_string_param(key_.get(), OSSL_PKEY_PARAM_PUB_KEY, nullptr, 0, &size);
    public_.resize(size);
    EVP_PKEY_get_octet_string_param(key_.get(), OSSL_PKEY_PARAM_PUB_KEY, public_.data(), size, &size);
}

HpkeKeyPair HpkeKeyPair::generate(HpkeKem kem) {
    return {kem, owned(kem == HpkeKem::x25519 ? EVP_PKEY_Q_keygen(nullptr, nullptr, "X25519") : EVP_EC_gen("P-256"))};
}

HpkeKeyPair HpkeKeyPair::fromPrivate(HpkeKem kem, ByteView bytes) {
    if (bytes.size != scalarBytes) throw std::invalid_argument("a private key has 32 bytes");
    return {kem, kem == HpkeKem::x25519 ? owned(EVP_PKEY_new_raw_private_key(EVP_PKEY_X25519, nullptr, bytes.data, bytes.size))
                                        : p256Private(bytes)};
}

HpkeBytes HpkeKeyPair::privateKey() const {
    HpkeBytes bytes(scalarBytes);
    if (kem_ == HpkeKem::x25519) {
        std::size_t size = bytes.size();
        EVP_PKEY_get_raw_private_key(key_.get(), bytes.data(), &size);
        return bytes;
    }
    BIGNUM* scalar = nullptr;
    EVP_PKEY_get_bn_param(key_.get(), OSSL_PKEY_PARAM_PRIV_KEY, &scalar);
    BN_bn2binpad(scalar, bytes.data(), static_cast<int>(bytes.size()));
    BN_clear_free(scalar);
    return bytes;
}

std::optional<HpkeBytes> HpkeKeyPair::agree(ByteView theirs) const {
    const Key peer = publicKeyOf(kem_, theirs);
    if (!peer) return std::nullopt;
    const std::unique_ptr<EVP_PKEY_CTX, decltype(&EVP_PKEY_CTX_free)> context(EVP_PKEY_CTX_new(key_.get(), nullptr), EVP_PKEY_CTX_free);
    HpkeBytes secret(scalarBytes);
    std::size_t size = secret.size();
    // OpenSSL refuses points off the curve and secrets of all zeros.
    if (EVP_PKEY_derive_init(context.get()) != 1 || EVP_PKEY_derive_set_peer(context.get(), peer.get()) != 1 ||
        EVP_PKEY_derive(context.get(), secret.data(), &size) != 1 || size != secret.size())
        return std::nullopt;
    return secret;
}

}  // namespace nearshelf::collector

// SPDX-License-Identifier: MIT
#include "nearshelf/dap.h"

#include "report/tlsBytes.h"

namespace nearshelf {

List<std::uint8_t> encodeHpkeConfigs(const List<HpkeConfig>& configs) {
    TlsWriter list;
    for (const HpkeConfig& config : configs)
        list.number(config.id, 1).number(config.kem, 2).number(config.kdf, 2).number(config.aead, 2).prefixed(config.publicKey, 2);
    TlsWriter out;
    out.prefixed(list.view(), 2);
    return out.take();
}

Result<List<HpkeConfig>> decodeHpkeConfigs(ByteView bytes) {
    using Configs = Result<List<HpkeConfig>>;
    TlsReader whole(bytes);
    TlsReader in(whole.prefixed(2));
    List<HpkeConfig> configs;
    bool known[256] = {};
    bool isSound = whole.finished() && in.left() > 0;
    while (isSound && in.left() > 0) {
        HpkeConfig config;
        config.id = static_cast<std::uint8_t>(in.number(1));
        config.kem = static_cast<std::uint16_t>(in.number(2));
        config.kdf = static_cast<std::uint16_t>(in.number(2));
        config.aead = static_cast<std::uint16_t>(in.number(2));
        config.publicKey = in.prefixed(2);
        isSound = config.publicKey.size > 0 && !known[config.id];
        known[config.id] = true;
        configs.push_back(config);
    }
    if (!isSound || !in.finished()) return Configs::failure(ErrorCode::reportMalformed);
    return Configs::of(static_cast<List<HpkeConfig>&&>(configs));
}

}  // namespace nearshelf

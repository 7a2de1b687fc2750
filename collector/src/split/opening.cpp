// SPDX-License-Identifier: MIT
#include "split/opening.h"

namespace nearshelf::collector {
namespace {

ByteView viewOf(const List<std::uint8_t>& list) { return {list.data(), list.size()}; }

}  // namespace

Opened openAndStart(const SplitTask& task, const Bytes& verifyKey, const KeyRing& keys, DapRole role, const DapMetadata& metadata,
                    ByteView publicShare, const HpkeCiphertext& sealed) {
    Opened opened;
    if (!keys.knows(sealed.configId)) {
        opened.error = ReportError::unknownKey;
        return opened;
    }
    const List<std::uint8_t> aad = inputShareAad(task.id.data(), collector::viewOf(task.config), metadata, publicShare);
    const List<std::uint8_t> info = inputShareInfo(role);
    const auto plain = keys.open(sealed.configId, sealed.enc, viewOf(info), viewOf(aad), sealed.payload);
    if (!plain) {
        opened.error = ReportError::decryptError;
        return opened;
    }
    const Result<ByteView> share = decodeInputShare(collector::viewOf(*plain));
    if (!share.ok()) {
        opened.error = ReportError::invalidMessage;
        return opened;
    }
    Result<Verification> started =
        startVerification(task.shape, collector::viewOf(verifyKey), contextOf(task.id.data()).view(), role == DapRole::leader ? 0 : 1,
                          {metadata.reportId, sizeof metadata.reportId}, publicShare, share.value);
    opened.error = started.ok() ? ReportError::none : ReportError::verifyError;
    opened.verification = std::move(started.value);
    return opened;
}

}  // namespace nearshelf::collector

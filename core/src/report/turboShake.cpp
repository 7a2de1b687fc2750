// SPDX-License-Identifier: MIT
#include "report/turboShake.h"

#include <cstring>

namespace nearshelf {

namespace {

/// Constants of the last twelve rounds of Keccak-f[1600].
constexpr std::uint64_t roundConstants[12] = {
    0x000000008000808Bull, 0x800000000000008Bull, 0x8000000000008089ull, 0x8000000000008003ull,
    0x8000000000008002ull, 0x8000000000000080ull, 0x000000000000800Aull, 0x800000008000000Aull,
    0x8000000080008081ull, 0x8000000000008080ull, 0x0000000080000001ull, 0x8000000080008008ull,
};
/// Along the cycle that ρ and π together walk through the lanes: where the next one lies and how far it turns.
constexpr std::uint8_t nextLane[24] = {10, 7, 11, 17, 18, 3, 5, 16, 8, 21, 24, 4, 15, 23, 19, 13, 12, 2, 20, 14, 22, 9, 6, 1};
constexpr std::uint8_t turns[24] = {1, 3, 6, 10, 15, 21, 28, 36, 45, 55, 2, 14, 27, 41, 56, 8, 25, 43, 62, 18, 39, 61, 20, 44};

std::uint64_t turned(std::uint64_t lane, int by) { return lane << by | lane >> (64 - by); }

void permute(std::uint64_t* lanes) {
    for (const std::uint64_t constant : roundConstants) {
        std::uint64_t parity[5];
        for (int x = 0; x < 5; ++x) parity[x] = lanes[x] ^ lanes[x + 5] ^ lanes[x + 10] ^ lanes[x + 15] ^ lanes[x + 20];
        for (int x = 0; x < 5; ++x) {
            const std::uint64_t change = parity[x == 0 ? 4 : x - 1] ^ turned(parity[x == 4 ? 0 : x + 1], 1);
            for (int y = 0; y < 25; y += 5) lanes[x + y] ^= change;
        }
        std::uint64_t moving = lanes[1];
        for (int step = 0; step < 24; ++step) {
            const std::uint64_t replaced = lanes[nextLane[step]];
            lanes[nextLane[step]] = turned(moving, turns[step]);
            moving = replaced;
        }
        for (int y = 0; y < 25; y += 5) {
            const std::uint64_t row[5] = {lanes[y], lanes[y + 1], lanes[y + 2], lanes[y + 3], lanes[y + 4]};
            for (int x = 0; x < 5; ++x) lanes[y + x] = row[x] ^ (~row[x == 4 ? 0 : x + 1] & row[x >= 3 ? x - 3 : x + 2]);
        }
        lanes[0] ^= constant;
    }
}

}  // namespace

void TurboShake128::absorb(ByteView input) noexcept {
    const std::uint8_t* from = input.data;
    std::size_t left = input.size;
    while (left > 0) {
        if (at_ == rate) {
            permute(lanes_);
            at_ = 0;
        }
        if (at_ % 8 == 0 && left >= 8) {
            std::uint64_t lane = 0;
            std::memcpy(&lane, from, 8);
            lanes_[at_ / 8] ^= lane;
            at_ += 8, from += 8, left -= 8;
        } else {
            bytes()[at_] = static_cast<std::uint8_t>(bytes()[at_] ^ *from);
            ++at_, ++from, --left;
        }
    }
}

void TurboShake128::finish(std::uint8_t domain) noexcept {
    if (at_ == rate) {
        permute(lanes_);
        at_ = 0;
    }
    bytes()[at_] = static_cast<std::uint8_t>(bytes()[at_] ^ domain);
    bytes()[rate - 1] ^= 0x80;
    at_ = rate;
}

void TurboShake128::squeeze(std::uint8_t* out, std::size_t size) noexcept {
    while (size > 0) {
        if (at_ == rate) {
            permute(lanes_);
            at_ = 0;
        }
        const std::size_t piece = size < rate - at_ ? size : rate - at_;
        std::memcpy(out, bytes() + at_, piece);
        at_ += piece, out += piece, size -= piece;
    }
}

}  // namespace nearshelf

// SPDX-License-Identifier: MIT
#include "nearshelf/ldp.h"

#include "base/byteReader.h"
#include "base/wideInteger.h"

namespace nearshelf {

namespace {

constexpr int fractionBits = 120;

/// ⌊e^ε · 2^120⌋: enough for every threshold to be exact.
constexpr Wide exponentials[maxLdpEpsilon] = {
    wide(0x02B7E151628AED2Aull, 0x6ABF7158809CF4F3ull),
    wide(0x0763992E35376B73ull, 0x0CE8EE881ADA2AEEull),
    wide(0x1415E5BF6FB105F2ull, 0xD4BDFC53744C3A39ull),
    wide(0x3699205C4E74B0CFull, 0x1ADA77FB727B72DAull),
};

bool isValid(const LdpParams& params) {
    return params.choices >= 2 && params.choices <= maxLdpChoices && params.epsilon >= 1 && params.epsilon <= maxLdpEpsilon;
}

}  // namespace

std::uint64_t truthThreshold(const LdpParams& params) noexcept {
    Wide remainder = exponentials[params.epsilon - 1];
    const Wide divisor = remainder + (static_cast<Wide>(params.choices - 1u) << fractionBits);
    // Long division: p is below one, so each of the 64 steps yields one bit behind the point.
    std::uint64_t quotient = 0;
    for (int bit = 0; bit < 64; ++bit) {
        remainder <<= 1;
        quotient <<= 1;
        if (remainder >= divisor) {
            remainder -= divisor;
            quotient |= 1;
        }
    }
    return quotient;
}

Result<std::uint8_t> randomisedAnswer(const LdpParams& params, std::uint8_t trueChoice, ByteView random) noexcept {
    using Answer = Result<std::uint8_t>;
    if (!isValid(params) || trueChoice >= params.choices) return Answer::failure(ErrorCode::reportParameter);
    if (random.size < ldpRandomBytes) return Answer::failure(ErrorCode::reportRandomness);
    ByteReader bytes(random);
    if (bytes.u64() < truthThreshold(params)) return Answer::of(trueChoice);
    // Bytes beyond the largest multiple of the number of other choices would favour the first of them.
    const std::uint32_t others = params.choices - 1u;
    const std::uint32_t fair = 256 / others * others;
    for (std::size_t i = 8; i < random.size; ++i) {
        const std::uint32_t drawn = random.data[i];
        if (drawn >= fair) continue;
        const std::uint32_t other = drawn % others;
        return Answer::of(static_cast<std::uint8_t>(other < trueChoice ? other : other + 1));
    }
    return Answer::failure(ErrorCode::reportRandomness);
}

Result<SeasonStep> answerOfSeason(const LdpParams& params, const SeasonAnswer& held, std::uint32_t season, std::uint32_t taskVersion,
                                  bool mayCharge, std::uint8_t trueChoice, ByteView random) noexcept {
    using Step = Result<SeasonStep>;
    const bool isDue = !held.held || held.season != season || held.taskVersion != taskVersion;
    if (!isDue || (!mayCharge && held.held)) return Step::of({held, false});
    if (!mayCharge) return Step::failure(ErrorCode::reportNothingHeld);
    const Result<std::uint8_t> drawn = randomisedAnswer(params, trueChoice, random);
    if (!drawn.ok()) return Step::failure(drawn.error);
    return Step::of({{true, drawn.value, season, taskVersion}, true});
}

}  // namespace nearshelf

// SPDX-License-Identifier: MIT
// Mode `ldp`: one coarse answer, randomised on the device before it is sent. The caller brings the randomness (a cryptographic source) and
// keeps the ledger; wire format: docs/format/report.md.
#pragma once

#include "nearshelf/result.h"
#include "nearshelf/types.h"

#include <cstdint>

namespace nearshelf {

/// What can be asked. Every randomised stream counts "nothing known" among its choices; an experiment is told plainly.
enum class LdpStream : std::uint8_t { intent, topCategory, priceBand, experiment };
/// Those that are randomised.
constexpr std::uint32_t ldpStreams = 3;

/// k-ary randomised response (GRR) [Wang2017]: the truth with p = e^ε/(e^ε+k−1), any other choice with q = 1/(e^ε+k−1) each.
struct LdpParams {
    /// k: number of choices, 2 … 32. More would let a repeated answer serve as an identifier (5 bits a stream at 32). Default 8.
    std::uint8_t choices = 8;
    /// ε of one answer, 1 … 4 (stores choose 1 – 3). Default 2; what it costs in accuracy: docs/format/report.md.
    std::uint8_t epsilon = 2;
};
constexpr std::uint8_t maxLdpChoices = 32, maxLdpEpsilon = 4;
/// What an experiment's profiles tell, each at most once in a window: a shelf was met (0: shown, 1: held out), an order followed (2, 3).
constexpr std::uint8_t experimentAnswers = 4;
static_assert(maxLdpChoices <= 32,
              "An answer that is repeated for a season must not carry more than five bits: it would be an identifier.");

constexpr std::uint32_t secondsPerWeek = 7 * secondsPerDay;
/// Each stream is answered at most once in a window.
constexpr std::uint32_t weeksPerWindow = 4;
/// One draw per stream and season, repeated for as long as it lasts.
constexpr std::uint32_t weeksPerSeason = 13;

constexpr std::uint32_t weekOf(std::uint64_t unixSeconds) noexcept { return static_cast<std::uint32_t>(unixSeconds / secondsPerWeek); }
constexpr std::uint32_t windowOf(std::uint32_t week) noexcept { return week / weeksPerWindow; }
/// Seasons of a profile begin at weeks ≡ `shift` (mod 13); `shift` 0 … 12 is drawn once per profile.
constexpr std::uint32_t seasonOf(std::uint32_t week, std::uint32_t shift) noexcept {
    return (week + weeksPerSeason - shift) / weeksPerSeason;
}

/// Bytes a draw is given: 8 decide between truth and noise, the rest are tries for the other choice.
constexpr std::size_t ldpRandomBytes = 40;

/// One draw. Errors: reportParameter (choices, ε or value out of range), reportRandomness (too few bytes, or every try was rejected, which
/// happens once in 10^33 draws: draw again with fresh bytes).
Result<std::uint8_t> randomisedAnswer(const LdpParams& params, std::uint8_t trueChoice, ByteView random) noexcept;

/// The threshold of a draw: ⌊p·2^64⌋, exactly.
std::uint64_t truthThreshold(const LdpParams& params) noexcept;

/// What a stream last answered; lives in the ledger.
struct SeasonAnswer {
    bool held = false;
    std::uint8_t answer = 0;
    std::uint32_t season = 0, taskVersion = 0;
};

struct SeasonStep {
    SeasonAnswer kept;
    /// A draw was made: it costs ε and is to be written down before anything is sent.
    bool charged = false;
};

/// Rule S: the season's first answer is drawn and then repeated verbatim, whatever the truth becomes. Where a draw would be due but may not
/// be charged, the last answer is repeated, so that exhaustion does not show. Error reportNothingHeld: it may not be charged, and none is
/// held.
Result<SeasonStep> answerOfSeason(const LdpParams& params, const SeasonAnswer& held, std::uint32_t season, std::uint32_t taskVersion,
                                  bool mayCharge, std::uint8_t trueChoice, ByteView random) noexcept;

constexpr std::size_t ldpReportBytes = 256;
constexpr std::size_t reportNonceBytes = 16;

/// What is sent: no id, no time finer than a week.
struct LdpReport {
    std::uint32_t taskVersion = 0, week = 0;
    LdpStream stream = LdpStream::intent;
    std::uint8_t answer = 0;
    /// Makes a repetition recognisable; random, drawn for this one report.
    std::uint8_t nonce[reportNonceBytes] = {};
};

/// Whether this stream exists and may give this answer under some task.
constexpr bool isLdpAnswer(std::uint8_t stream, std::uint8_t answer) noexcept {
    return stream < ldpStreams ? answer < maxLdpChoices
                               : stream == static_cast<std::uint8_t>(LdpStream::experiment) && answer < experimentAnswers;
}

/// Writes exactly `ldpReportBytes`.
void encodeLdpReport(const LdpReport& report, std::uint8_t* out) noexcept;

/// Accepts exactly what the encoder writes; whether the answer is below the task's k is the collector's to check. Errors: reportSize,
/// reportVersion, reportMalformed.
Result<LdpReport> decodeLdpReport(ByteView bytes) noexcept;

}  // namespace nearshelf

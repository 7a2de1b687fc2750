// SPDX-License-Identifier: MIT
#include "lifecycle/purchaseRate.h"

#include "base/exp2.h"

namespace nearshelf {
namespace {

float power(float base, float exponent) { return exp2Of(exponent * log2Of(base)); }

/// Gauss's series 2F1(p, q; s; z) for 0 ≤ z < 1 and s > 0.
float hypergeometric(float p, float q, float s, float z) {
    constexpr int mostTerms = 2000;
    float sum = 1, term = 1;
    for (int n = 0; n < mostTerms; ++n) {
        const auto i = static_cast<float>(n);
        term *= (p + i) / (s + i) * ((q + i) / (1 + i)) * z;
        sum += term;
        if (term < 1e-7f && term > -1e-7f) break;
    }
    return sum;
}

/// Odds that she has left: the share a / (b + x - 1) of those who would, against how unlikely her silence is.
float oddsOfAbsence(const PurchaseRateParams& params, const PurchaseRecord& record) {
    if (record.repeats <= 0) return 0;
    const float silence = power((params.alpha + record.age) / (params.alpha + record.last), params.r + record.repeats);
    return params.a / (params.b + record.repeats - 1) * silence;
}

}  // namespace

float probabilityAlive(const PurchaseRateParams& params, const PurchaseRecord& record) noexcept {
    return 1 / (1 + oddsOfAbsence(params, record));
}

float expectedPurchases(const PurchaseRateParams& params, const PurchaseRecord& record, float weeks) noexcept {
    if (weeks <= 0) return 0;
    const float both = params.a + params.b - 1, z = weeks / (params.alpha + record.age + weeks);
    // The paper's series has arguments that grow with the repeats, and overflows for busy customers. Euler's transformation
    // 2F1(p, q; s; z) = (1 - z)^(s - p - q) 2F1(s - p, s - q; s; z) takes them out.
    const float left = power(1 - z, params.a - 1) * hypergeometric(both - params.r, params.a - 1, both + record.repeats, z);
    const float purchases = (both + record.repeats) / (params.a - 1) * (1 - left) * probabilityAlive(params, record);
    return purchases > 0 ? purchases : 0;
}

float chanceOfPurchase(const PurchaseRateParams& params, const PurchaseRecord& record, float weeks) noexcept {
    const float none = power((params.alpha + record.age) / (params.alpha + record.age + weeks), params.r + record.repeats);
    return probabilityAlive(params, record) * (1 - none);
}

float medianPurchases(const PurchaseRateParams& params, const PurchaseRecord& record, float weeks) noexcept {
    constexpr float most = 1000;
    const float shape = params.r + record.repeats, z = weeks / (params.alpha + record.age + weeks);
    // Of a lasting customer: exactly `count` purchases (negative binomial), and more than that.
    float exactly = power(1 - z, shape), more = 1 - exactly;
    // She is a customer now, and none of the purchases so far was her last.
    float stays = probabilityAlive(params, record);
    float count = 0;
    for (; count < most && more * stays > 0.5f; ++count) {
        exactly *= (shape + count) / (count + 1) * z;
        more -= exactly;
        stays *= (params.b + record.repeats + count) / (params.a + params.b + record.repeats + count);
    }
    return count;
}

}  // namespace nearshelf

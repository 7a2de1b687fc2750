// SPDX-License-Identifier: MIT
#include "estimate/experiment.h"

#include "split/noise.h"

#include <algorithm>
#include <cmath>

namespace nearshelf::collector {
namespace {

/// Below it the normal approximation of a share of few buyers is none.
constexpr std::int64_t leastProfiles = 100;
constexpr double deviationsOfInterval = 1.96;
/// One false alarm in a thousand weeks, as sample-ratio checks are usually set.
constexpr double deviationsOfSkew = 3.29;

/// Positions in `experimentValues`.
constexpr std::size_t shownAt = 1, heldOutAt = 3;

using Weeks = std::vector<List<std::int64_t>>;

double square(double x) { return x * x; }

std::int64_t profilesIn(const List<std::int64_t>& week, std::size_t arm) { return week[arm] + week[arm + 1]; }

ArmEstimate armOf(const Weeks& weeks, std::size_t arm) {
    ArmEstimate estimate;
    for (const List<std::int64_t>& week : weeks) {
        estimate.profiles += profilesIn(week, arm);
        estimate.bought += week[arm + 1];
    }
    return estimate;
}

/// What a value that scatters by `each` among n profiles scatters by in a sum over the weeks, were they the same profiles every week.
template <typename Profiles>
double deviationOfSum(const Weeks& weeks, double each, Profiles profiles) {
    double sum = 0;
    for (const List<std::int64_t>& week : weeks) sum += std::sqrt(std::max(0.0, static_cast<double>(profiles(week)))) * each;
    return sum;
}

/// Of an arm's share of buyers: chance, and `noise` on each of the two counters of every week.
double varianceOf(const Weeks& weeks, std::size_t arm, double noise) {
    const ArmEstimate of = armOf(weeks, arm);
    const double share = std::clamp(of.share(), 0.0, 1.0), profiles = static_cast<double>(of.profiles);
    const double chance =
        deviationOfSum(weeks, std::sqrt(share * (1 - share)), [&](const List<std::int64_t>& week) { return profilesIn(week, arm); });
    const double ofNoise = static_cast<double>(weeks.size()) * noise * (square(share) + square(1 - share));
    return (square(chance) + ofNoise) / square(profiles);
}

/// No counter that the comparison is made of is smaller than what is published of a single one.
bool mayBePublished(const ExperimentEstimate& estimate, double noiseOfSum) {
    const auto least = static_cast<std::int64_t>(
        std::max(static_cast<double>(releaseParams().smallestCount), std::ceil(releaseParams().deviations * std::sqrt(noiseOfSum))));
    for (const ArmEstimate& arm : {estimate.shown, estimate.heldOut}) {
        if (arm.profiles < leastProfiles || arm.bought < least || arm.profiles - arm.bought < least) return false;
    }
    return true;
}

bool isSkewed(const Weeks& weeks, const ExperimentEstimate& estimate, double heldOutShare, double noise) {
    const auto profiles = static_cast<double>(estimate.shown.profiles + estimate.heldOut.profiles);
    const double chance = deviationOfSum(weeks, std::sqrt(heldOutShare * (1 - heldOutShare)), [](const List<std::int64_t>& week) {
        return profilesIn(week, shownAt) + profilesIn(week, heldOutAt);
    });
    // Two noisy counters an arm; the total they are compared with is noisy, too.
    const double ofNoise = static_cast<double>(weeks.size()) * 2 * noise * (square(heldOutShare) + square(1 - heldOutShare));
    return std::abs(static_cast<double>(estimate.heldOut.profiles) - heldOutShare * profiles) >
           deviationsOfSkew * std::sqrt(square(chance) + ofNoise);
}

}  // namespace

ExperimentEstimate experimentOf(const ExperimentRules& rules, const Weeks& weeks) {
    ExperimentEstimate estimate;
    const double noise = rules.noiseVariance;
    estimate.shown = armOf(weeks, shownAt);
    estimate.heldOut = armOf(weeks, heldOutAt);
    estimate.isEnough = mayBePublished(estimate, noise * static_cast<double>(weeks.size()));
    if (!estimate.isEnough) return estimate;
    estimate.difference = estimate.shown.share() - estimate.heldOut.share();
    const double half = deviationsOfInterval * std::sqrt(varianceOf(weeks, shownAt, noise) + varianceOf(weeks, heldOutAt, noise));
    estimate.low = estimate.difference - half;
    estimate.high = estimate.difference + half;

    double reports = 0;
    for (const List<std::int64_t>& week : weeks) {
        for (std::size_t i = 0; i < week.size(); ++i) reports += static_cast<double>(week[i]);
    }
    const auto fewest = static_cast<double>(std::min(estimate.shown.profiles, estimate.heldOut.profiles));
    estimate.forgedAllowance = rules.forgedShare * reports / fewest;
    estimate.armsAreSkewed = isSkewed(weeks, estimate, rules.heldOutPercent / 100.0, noise);
    return estimate;
}

}  // namespace nearshelf::collector
